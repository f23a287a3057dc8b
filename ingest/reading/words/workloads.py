"""Words that say training, inference, or both."""

from ingest.reading.lexicon import Table

WORKLOADS: Table = (
    ("", r"""
        (?:already |ready[\s-]|fully |pre-?)?trained models?
        models? (?:that (?:are|have been) )?(?:already )?trained(?! on)
        modelos? (?:ya )?(?:pre)?entrenad[oa]s? | finished models? | on-the-job training
        train(?:ing|s)? (?:station|course|programme for|staff|manual|ground|session)s?
        trains? (?:line|carriage|driver)s?
        train(?:ing|ed|s)? (?:people|workers|engineers|teachers|employees|nurses|young|students|staff) | trainees?
        personal trainers? | entrenador\w*
    """),
    ("inference", r"""
        inferenc\w* | inférenc\w* | Inferenz\w* | inferir | LPUs? | serving(?! (?:as|up|time))
        inference[\s-](?:time|only|heavy) | test-time compute
        run(?:s|ning)? (?:(?!to\b|by\b|on\b)[\w'’-]+ ){0,3}(?:models?|them|chatbots?|agents|assistants)
        (?:running|serving|operating|using) it(?! (?:as|on|by|to))
        (?:executing|execute[sd]?|operat\w+|hosting|us(?:ing|e of|es)) (?:[\w'’-]+ ){0,3}models?
        deploy(?:ing|ed|s|ment of)? (?:[\w'’-]+ ){0,3}models?
        serv(?:es?|ed) (?:[\w'’-]+ ){0,3}(?:models?|users?|customers|quer\w+|requests|answers|traffic|people|prompts)
        serv(?:e|es|ed|ing) (?:them|it|those)(?! (?:as|up|well|right)) | serving (?:ChatGPT|Claude|Gemini|Copilot|Llama)
        serv(?:es?|ed) (?:ChatGPT|Claude|Gemini|Copilot|Llama|Grok|DeepSeek)
        (?:run|runs|running|operat(?:e|es|ing)|keep(?:s|ing)?) (?:ChatGPT|Claude|Gemini|Copilot|Llama|Grok|DeepSeek)
        (?:servir|dar servicio a|atender|operar|mantener|ejecutar|correr) (?:\w+ ){0,2}(?:ChatGPT|Claude|Gemini|Copilot)
        (?:servir|dar servicio a|atender|operar|mantener|ejecutar|correr) (?:\w+ ){0,2}(?:Llama|Grok|DeepSeek|Le Chat)
        (?:servir|servant|sert|servent) (?:\w+ ){0,2}(?:modèles?|requêtes|utilisateurs|clients)
        answer(?:s|ing|ed)? (?:[\w'’-]+ ){0,3}(?:quer\w+|prompts?|questions?|users?|customers|requests|people|chats?)
        (?:handl|process|field|respond)(?:e|es|ed|ing)? (?:[\w'’-]+ ){0,4}(?:quer\w+|prompts?|questions|requests)
        (?:produc|generat)(?:e|es|ing) (?:[\w'’-]+ ){0,2}(?:answers|replies|responses|tokens|text|output)
        (?:per|por|je|par) token(?!s) | answering(?! (?:service|machine|to\b)) | queries | model use\w*
        token generation | day-to-day use
        models? (?:in|at) (?:production|work|use)
        (?:put|putting) (?:[\w'’-]+ ){0,3}models? to (?:work|use) | production (?:workloads|traffic|use) | live traffic
        tokens? a (?:month|day) | tokens? al (?:mes|día) | million tokens | millón de tokens | Million Token
        million de jetons
        (?:ejecu[tc]\w+|corre[rn]?|corriendo|servir|sirv\w+|usar|uso de|utiliza\w*|explota\w*) (?:\w+ ){0,3}modelos?
        (?:opera[rn]?|desplegar|despliegue de|funcionamiento de|poner en marcha|hacer funcionar) (?:\w+ ){0,3}modelos?
        (?:responde[rn]?|contesta[rn]?|atende[rn]?|atiende[n]?) (?:\w+ ){0,3}(?:consultas|preguntas|peticiones)
        (?:responde[rn]?|contesta[rn]?|atende[rn]?|atiende[n]?) (?:\w+ ){0,3}(?:usuarios|clientes|público)
        (?:servir|sirv\w+) (?:\w+ ){0,3}(?:consultas|peticiones|usuarios|clientes|público)
        (?:dar|da[n]?|generar?|genera[n]?|sirv\w+|servir) (?:\w+ ){0,2}respuestas? | (?<!de )ejecutar(?=\s*\Z)
        (?:a|para|en) servir(?=[,;:.)]|\s*\Z|\sy\b)
        (?:consultas|preguntas|peticiones) a (?:\w+ ){0,2}modelos?
        (?:hacer|poner|mantener)(?:l[oa]s?)? (?:a )?(?:funcionar|correr|trabajar|rodar|en marcha|en servicio)
        (?:atender|ejecutar|servir|usar|utilizar|correr|operar)l[oa]s | (?:modelos?|uso) en producción
        (?:Betrieb|Nutzung|Ausführ\w+|Einsatz) (?:\w+ ){0,3}Modelle?n?
        Modelle (?:zu )?(?:betreiben|nutzen|auszuführen)
        Anfragen (?:zu )?beantworten | Beantwort\w+ (?:von )?(?:\w+ )?Anfragen | Antworten
        faire tourner (?:\w+ ){0,3}modèles? | exécut\w+ (?:\w+ ){0,3}modèles?
        utilis\w+ (?:\w+ ){0,2}modèles?
    """),
    ("training", r"""
        (?:pre-?|post-?|re-?)?train(?:ing|ed|s)? | fine-?tun\w+ | reinforcement learning | distill\w+ | research runs
        (?:final|training|pilot|costliest|largest) runs?
        teach(?:es|ing)? (?:[\w.-]+ ){1,3}to (?:reason|think|code|speak)
        (?:pre|post|re)?-?entrena\w+ | entrén\w+ | entraîn\w+
        (?:KI-)?Trainings?(?:kosten|aufwand|budgets?|läufe\w*|ausgaben) | KI-Training\w* | trainier\w+ | Anlernen
        Nachtraining
        ajuste fino | afin(?:ar|ado|amiento) | aprendizaje por refuerzo | frontier runs? | pretrain\w*
        (?:build|mak|creat|develop|teach|craft|forg|produc|design)(?:e|es|ing)? (?:[\w'’-]+ ){0,3}(?:models?|LLMs?)
        (?:mak|creat|build|develop)(?:e|ing) (?:[\w'’-]+ ){0,5}(?:Claude|GPT|Gemini|Llama|Grok|DeepSeek)\w*
        (?:mak|creat|build|teach|develop)(?:e|ing) them | model (?:development|building|creation)
        model-(?:building|making)
        (?:construi[r]|construye\w*|crea[r]|desarroll(?:ar|o de)|fabricar|educar|diseñar) (?:\w+ ){0,3}modelos?
        (?:creación|construcción|desarrollo|formación|hornada|elaboración) de (?:\w+ ){0,3}modelos?
        (?:entren|cre|desarroll)arl[oa]s | (?:entwickl|bau)\w+ (?:\w+ ){0,2}Modelle?n?
        R&D(?= and | compute|, | \(|\s*\Z)
    """),
    ("all", r"""
        (?:all|total|overall|entire|whole|combined) (?:AI|spending|outlay\w*|capex|compute|budget\w*|bill|of)
        in total | altogether | in all | both
        AI (?:spending|budgets?|outlays?|infrastructure|capex|revenues?|market)
        aceleradores generales | general[\s-]purpose (?:accelerators|chips|GPUs)
        en total | gasto total | gasto en IA | inversión en IA | infraestructura de IA | en conjunto | ambas
    """),
)  # fmt: skip
"""No label: words that only look like one."""

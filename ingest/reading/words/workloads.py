"""Words that say training, inference, or both."""

from ingest.reading.lexicon import Table

WORKLOADS: Table = (
    ("inference", r"""
        inferenc\w* | inférence\w* | Inferenz\w* | serving(?! (?:as|up)) | LPUs?
        running (?:AI |the |trained |finished )?(?:models?|them)
        run (?:AI |the |trained )?models\w* | executing models\w* | execut\w+ (?:trained )?models\w*
        deploy(?:ing|ed|ment of)? (?:AI |trained |the )?models\w*
        answering (?:quer|prompt|question)\w*
        us(?:ing|e of) (?:AI |the |trained )?models\w*
        queries\w* | model use\w* | token generation\w* | generating tokens\w* | ejecuta\w* (?:los )?modelos\w*
        ejecución de (?:los )?modelos\w* | uso de (?:los )?modelos\w* | poner en marcha modelos\w*
        servir (?:los )?modelos\w* | desplegar modelos\w* | despliegue de modelos\w*
        responder (?:a )?(?:las )?consultas\w* | tokens? a (?:month|day) | tokens? al (?:mes|día)
        million tokens\w* | millón de tokens\w* | day-to-day use of models\w*
    """),
    ("training", r"""
        train(?:ing|ed|s)?(?! station)(?!s? (?:course|staff|programme for))
        pre-?training | post-?training | entrena\w+ | preentrenamiento | entraînement | KI-Training
        Training\w* | building (?:new |frontier |the )?models
        develop(?:ing)? (?:new |frontier |the |AI )?models
        model development | model-building | construir modelos
        desarroll(?:ar|o de) (?:los |nuevos )?modelos
        creación de modelos | research runs | formación de (?:grandes )?modelos | teaching models
        model building
    """),
    ("all", r"""
        (?:all|total|overall|entire|whole|combined) (?:AI|spending|outlay\w*|capex|compute|budget\w*|bill|of)
        in total | altogether | in all | both
        AI (?:spending|budgets?|outlays?|infrastructure|capex|revenues?|market)
        en total | gasto total | gasto en IA | infraestructura | infrastructure | conjunto | ambas | mercado
    """),
)  # fmt: skip

BOTH = r"""
    (?:both )?(?:train\w*|entrenamiento) (?:and|or|y|o|e|plus|/) (?:the |la |el )?(?:AI |model )?inferenc\w*
    (?:both )?inferenc\w* (?:and|or|y|o|e|plus|/) (?:the |la |el )?(?:AI |model )?(?:train\w*|entrenamiento)
"""
"""Both named in one breath."""

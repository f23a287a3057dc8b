"""An invented press: outlets with a feed each, and pages in the shapes that outlets send.

`Press(outlets, articles)` is the same for the same numbers. A page has what real ones have beside the article:
meta tags and JSON-LD, scripts and styles inline, a menu, teasers of other articles, a newsletter box, comments, a foot;
its article has 150 to 2,500 words (median 600), some of them figures, in one of five kinds of markup; one in eight is
Spanish, one in ten has a table, one in twelve is another outlet's text with a sentence of its own before it.
"""

import html
import json
import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

WHO = (
    "NVIDIA",
    "AMD",
    "Microsoft",
    "Alphabet",
    "Amazon",
    "Meta",
    "Oracle",
    "CoreWeave",
    "OpenAI",
    "Broadcom",
    "Nebius",
)
HOUSES = ("Northgate Research", "Alfa Consulting", "Harbour Securities", "Gartner", "IDC", "the bank's analysts")
THINGS = ("inference clusters", "training runs", "AI data centres", "rented accelerators", "high-bandwidth memory",
          "liquid-cooled racks", "its own AI chips", "long contracts for GPU capacity")  # fmt: skip
TITLES = ("{who} spends ${n} billion on {thing}", "{house} sees spending on {thing} double by {year}",
          "Why {who} rents GPU capacity for inference instead of buying {thing}", "{who} delays {thing} in {place}",
          "AI data centre of {n}0 MW for {who} planned near {place}")  # fmt: skip
TITULOS = ("{who} invierte {n}.000 millones en centros de datos de IA en {place}",
           "El gasto en chips de IA para inferencia crece un {n} %, según {house}")  # fmt: skip
PLACES = ("Ohio", "Aragón", "Texas", "Johor", "Brandenburg", "the Nordics", "Wisconsin", "Querétaro")
TOLD = (
    "{who} said it would spend ${n} billion on {thing} in {year}, up from ${m} billion a year before.",
    "{house} expects the market for {thing} to reach ${n}.{m} billion by {year}.",
    "Inference will take {n} per cent of AI compute in {year}, according to {house}.",
    "An hour of an H100 costs ${m}.{n} at {who}, a fifth less than in spring.",
    "The site near {place} is planned for {n}0 megawatts and is to open in {year}.",
    "Capital expenditure of {who} came to ${n}.{m} billion in the quarter.",
)
PLAIN = (
    "People who know the plan say that most of the new racks are meant for {thing}, and that two halls are built.",
    "“We are asked for capacity every day,” a manager of {who} told a conference in {place} on Tuesday.",
    "The company did not say what it pays for {thing}, and its suppliers declined to comment.",
    "Whether the demand lasts is another question: some customers have begun to send back what they reserved.",
    "Unlike {who}, smaller sellers borrow against the machines themselves, which soon lose much of their worth.",
    "Engineers point to longer answers, and to agents that call a model again and again, as the reason for the growth.",
    "In {place} the grid is the bottleneck; turbines and batteries bridge the time until a line is built.",
    "A new generation of chips arrives each year, and nobody wants to be left with the one before.",
    "{house} had warned in a note to clients that contracts of this kind hide more than they show.",
    "Training a model happens once, running it happens all day, and so the bill moves from one to the other.",
    "Shares of {who} hardly moved, as investors had heard most of it before.",
    "That is also why {thing} have become a matter of state in {place}, where the authorities court every investor.",
)
CONTADO = (
    "{who} prevé gastar {n}.000 millones de dólares en centros de datos en {year}, frente a {m}.000 millones este año.",
    "La inferencia supondrá el {n} % del cómputo en {year}, según {house}.",
)
LLANO = (
    "La compañía no ha querido decir cuánto paga por los aceleradores, y sus proveedores tampoco.",
    "En {place} la red eléctrica es el cuello de botella, y las turbinas cubren el hueco hasta que llegue la línea.",
    "Los analistas creen que entrenar modelos pesará menos que servirlos, porque se usan a todas horas.",
    "Quien alquila la capacidad no carga con el riesgo de que el equipo pierda valor en pocos años.",
)
KINDS = ('<article class="post"><div class="entry-content">{}</div></article>',
         '<main><section class="story-body" itemprop="articleBody">{}</section></main>',
         '<div id="main"><div class="article__content article-body">{}</div></div>',
         '<article><div class="wrap"><div class="c-text">{}</div></div></article>',
         '<div class="layout"><div class="col-8 content"><div class="post-content">{}</div></div></div>')  # fmt: skip


@dataclass(frozen=True)
class Article:
    """One article of an outlet: where it lies, what it says, when it appeared."""

    url: str
    title: str
    lead: str
    paragraphs: tuple[str, ...]
    day: datetime
    language: str
    seed: int

    @cached_property
    def page(self) -> bytes:
        """The page as the outlet sends it."""
        dice = random.Random(self.seed)  # noqa: S311
        return _page(self, dice).encode()


class Press:
    """Outlets by number, each with `articles` articles; the newest appeared at `now`."""

    def __init__(self, outlets: int, articles: int, now: datetime, first: int = 0) -> None:
        """first: number of the first article, so that a later week has others."""
        self.hosts = [f"outlet-{number}.example" for number in range(outlets)]
        self.articles = {host: [_article(host, place, now - timedelta(hours=3 * (place - first)), dice(host, place))
                                for place in range(first, first + articles)] for host in self.hosts}  # fmt: skip

    def feed(self, host: str) -> bytes:
        """The feed of an outlet."""
        items = "".join(
            f"<item><title>{html.escape(one.title)}</title><link>{one.url}</link><guid>{one.url}</guid>"
            f"<pubDate>{one.day:%a, %d %b %Y %H:%M:%S GMT}</pubDate>"
            f"<description>{html.escape(one.lead)}</description></item>"
            for one in self.articles[host]
        )
        head = f"<title>{host}</title><link>https://{host}/</link>"
        return (
            f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>{head}{items}</channel></rss>'.encode()
        )

    def rows(self) -> list[dict[str, str]]:
        """The rows of feeds.csv."""
        return [
            {"feed": f"outlet_{number}", "title": host, "url": f"https://{host}/feed", "language": "en", "site": host,
             "pages": "yes", "broad": "no", "licence": "Invented", "cadence_days": "7", "at_least": "1",
             "on_request": "no"}
            for number, host in enumerate(self.hosts)
        ]  # fmt: skip


def dice(host: str, place: int) -> random.Random:
    """The dice of one article; one in twelve throws those of a neighbour, and so tells the same."""
    same = place % 12 == 7
    return random.Random(f"{'agency' if same else host}/{place}")  # noqa: S311


def _article(host: str, place: int, day: datetime, dice: random.Random) -> Article:
    spanish = dice.random() < 0.125
    words = {"who": dice.choice(WHO), "house": dice.choice(HOUSES), "place": dice.choice(PLACES)}
    title = _said(dice.choice(TITULOS if spanish else TITLES), dice, words)
    told, plain = (CONTADO, LLANO) if spanish else (TOLD, PLAIN)
    length = min(max(dice.lognormvariate(6.4, 0.55), 150), 2500)
    paragraphs: list[str] = [f"{host} reports."] if place % 12 == 7 else []
    while sum(len(paragraph.split()) for paragraph in paragraphs) < length:
        sentences = [dice.choice(told if dice.random() < 0.1 else plain) for _ in range(dice.randint(1, 5))]
        paragraphs.append(" ".join(_said(sentence, dice, words) for sentence in sentences))
    language = "es" if spanish else "en"
    return Article(f"https://{host}/{day:%Y/%m}/{place}-story", title, paragraphs[-1][:280], tuple(paragraphs), day,
                   language, dice.randrange(10**9))  # fmt: skip


def _said(pattern: str, dice: random.Random, words: dict[str, str]) -> str:
    other = {"who": dice.choice(WHO)} if dice.random() < 0.3 else {}
    return pattern.format(**(words | other), thing=dice.choice(THINGS), n=dice.randint(2, 95), m=dice.randint(1, 9),
                          year=dice.randint(2025, 2031))  # fmt: skip


def _page(article: Article, dice: random.Random) -> str:
    title = html.escape(article.title)
    linked = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": article.title,
              "datePublished": article.day.isoformat(), "author": {"@type": "Person", "name": "R. Writer"}}  # fmt: skip
    kind = dice.randrange(len(KINDS))
    menu, beside, foot = (("nav", "aside", "footer"), ("div", "div", "div"))[kind % 2]  # outlets old and new
    return (
        f'<!DOCTYPE html><html lang="{article.language}"><head><meta charset="utf-8"><title>{title} | Outlet</title>'
        f'{_metas(article, dice)}<link rel="canonical" href="{article.url}"><script type="application/ld+json">'
        f"{json.dumps(linked)}</script>{_scripts(dice)}<style>{_style(dice)}</style></head><body>{_menu(menu, dice)}"
        f"{KINDS[kind].format(_body(article, dice))}{_beside(beside, dice)}{_comments(dice)}{_foot(foot, dice)}"
        f"{_scripts(dice)}</body></html>"
    )


def _metas(article: Article, dice: random.Random) -> str:
    told = [("property", "og:title", article.title), ("property", "og:description", article.lead),
            ("property", "article:published_time", article.day.isoformat()), ("name", "author", "R. Writer"),
            ("name", "viewport", "width=device-width"), ("name", "twitter:card", "summary")]  # fmt: skip
    told += [("property", "article:tag", dice.choice(THINGS)) for _ in range(6)]
    return "".join(f'<meta {kind}="{name}" content="{html.escape(value)}">' for kind, name, value in told)


def _body(article: Article, dice: random.Random) -> str:
    parts = [f"<h1>{html.escape(article.title)}</h1><p class='byline'>By R. Writer</p>"]
    for number, paragraph in enumerate(article.paragraphs):
        told = html.escape(paragraph)
        if dice.random() < 0.2:
            told = told.replace(" the ", f' <a href="/tag/{number}">the</a> ', 1)
        parts.append(f"<p>{told}</p>")
        if dice.random() < 0.12:
            parts.append(f"<h2>{dice.choice(THINGS).capitalize()}</h2>")
        if dice.random() < 0.15:
            parts.append(f'<figure><img src="/i/{number}.jpg" alt=""><figcaption>Photo: archive</figcaption></figure>')
    return "".join(parts) + (_table(dice) if dice.random() < 0.1 else "")


def _table(dice: random.Random) -> str:
    rows = "".join(
        f"<tr><td>{company}</td><td>{dice.randint(10, 99)}</td><td>{dice.randint(10, 99)}</td></tr>"
        for company in WHO[:6]
    )
    return f"<table><tr><th>Capital expenditure, $ billion</th><th>2025</th><th>2026</th></tr>{rows}</table>"


def _scripts(dice: random.Random) -> str:
    scripts = []
    for number in range(dice.randint(4, 12)):
        entries = {f"key{place}": dice.random() for place in range(dice.randint(60, 500))}
        scripts.append(
            f"<script>window.__s{number}={json.dumps(entries)};(function(d){{d.ready=1}})(document)</script>"
        )
    return "".join(scripts)


def _style(dice: random.Random) -> str:
    rules = (f".c{n}{{margin:{dice.randint(0, 40)}px;color:#{dice.randrange(4096):03x}}}" for n in range(300))
    return "".join(rules)


_ICON = '<svg class="icon" viewBox="0 0 24 24"><path d="M12 2L2 7l10 5 10-5-10-5zM2 17l10 5 10-5"></path></svg>'


def _menu(tag: str, dice: random.Random) -> str:
    items = "".join(
        f'<li class="menu-item menu-item-{number}"><a href="/s/{number}"><span>{dice.choice(THINGS)}</span>'
        f"{_ICON if number % 5 == 0 else ''}</a></li>"
        for number in range(dice.randint(60, 260))
    )
    return f'<header class="site-header"><{tag} class="top-menu"><ul class="menu">{items}</ul></{tag}></header>'


def _beside(tag: str, dice: random.Random) -> str:
    words = {"who": dice.choice(WHO), "house": dice.choice(HOUSES), "place": dice.choice(PLACES)}
    cards = "".join(
        f'<div class="card"><a class="card__link" href="/r/{number}"><div class="card__media"><picture><source srcset='
        f'"/t/{number}.webp"><img src="/t/{number}.jpg" alt=""></picture></div><div class="card__body">'
        f'<span class="label">{dice.choice(THINGS)}</span>'
        f"<h3>{html.escape(_said(dice.choice(TITLES), dice, words))}</h3></div></a>"
        f'<div class="meta"><span>R. Writer</span><time>3 hours ago</time>{_ICON}</div></div>'
        for number in range(dice.randint(15, 80))
    )
    letter = '<form class="newsletter"><label>Your mail<input name="m"></label><button>Subscribe</button></form>'
    return f'<{tag} class="related"><h2>Read next</h2>{cards}{letter}</{tag}>'


def _comments(dice: random.Random) -> str:
    if dice.random() < 0.7:
        return ""
    words = {"who": "X", "thing": "chips", "place": "here", "house": "Y"}
    told = "".join(
        f'<div class="comment"><p>{html.escape(dice.choice(PLAIN).format(**words))}</p></div>'
        for _ in range(dice.randint(1, 25))
    )
    return f'<section id="comments" class="comments">{told}</section>'


def _foot(tag: str, dice: random.Random) -> str:
    links = "".join(f'<a href="/f/{number}">{dice.choice(THINGS)}</a> ' for number in range(dice.randint(15, 40)))
    return f'<{tag} class="site-footer"><p>© The Outlet</p><div>{links}</div></{tag}>'

"""Threads of comments in the shape of the sites (roles, labels, permalinks), written by us for the browser tests."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from html import escape

POST = "pfbid0AbCdEfGhIjKl"


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment of a thread; `native_id` is its number in the permalink."""

    native_id: int
    author: str
    text: str
    time: str = "3 дн."


_NUMBERS = itertools.count(100_001)


def fresh(comments: list[Comment]) -> list[Comment]:
    """The same comments under numbers that no test has used, so that tests can share an archive."""
    return [replace(one, native_id=next(_NUMBERS)) for one in comments]


LABELS = {
    "uk": "Коментар від {author} {time}",
    "ru": "Комментарий от {author} {time}",
    "en": "Comment by {author} {time}",
}
BUTTONS = {"uk": ("Подобається", "Відповісти"), "ru": ("Нравится", "Ответить"), "en": ("Like", "Reply")}

REPLY_BOX = """
const box = document.createElement('div');
box.contentEditable = 'true';
box.setAttribute('role', 'textbox');
box.setAttribute('aria-label', args[1]);
box.style.cssText = 'min-height: 24px; border: 1px solid';
document.querySelector(args[0]).closest('[role=article]').after(box);
box.focus();
document.execCommand('insertText', false, args[2]);
"""
"""The site's own reply box under a comment, with the cursor in it and words of a person."""

_STYLE = """
body { margin: 0; font: 15px/1.4 sans-serif; background: #f0f2f5; color: #1c1e21 }
[role=main] { max-width: 620px; margin: 24px auto; padding: 16px; background: #fff; border-radius: 8px }
[role=article] [role=article] { display: flex; gap: 8px; margin: 12px 0 }
img { width: 32px; height: 32px; border-radius: 50%; background: #ccd0d5 }
ul { display: flex; gap: 12px; margin: 2px 0; padding: 0; list-style: none; font-size: 12px; color: #65676b }
a { color: inherit; text-decoration: none; font-weight: 600 }
"""


def facebook_thread(comments: list[Comment], language: str = "uk", head: str = "") -> str:
    """A clinic's post with these comments, in one interface language of Facebook."""
    like, reply = BUTTONS[language]
    rows = "".join(_facebook_comment(comment, language, like, reply) for comment in comments)
    return f"""<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><title>Клініка «Промінь»</title><style>{_STYLE}</style>{head}</head>
<body><div role="main"><div role="article" aria-posinset="1">
<h3 data-ad-rendering-role="profile_name"><span><a href="/klinika.promin"><b>Клініка «Промінь»</b></a></span></h3>
<div><a href="/klinika.promin/posts/{POST}?__cft__[0]=AZX"><span>5 год</span></a> · <span>Доступно всім</span></div>
<div data-ad-rendering-role="story_message"><div dir="auto">Новий кабінет УЗД</div></div>
<div>{rows}</div>
</div></div></body></html>"""


def _facebook_comment(comment: Comment, language: str, like: str, reply: str) -> str:
    author, text, number = escape(comment.author), escape(comment.text), comment.native_id
    label = escape(LABELS[language].format(author=comment.author, time=comment.time))
    profile = f"/profile.{number}?comment_id={number}"
    permalink = f"/klinika.promin/posts/{POST}?comment_id={number}"
    return f"""
<div role="article" tabindex="-1" aria-label="{label}">
<div><a aria-hidden="true" role="link" tabindex="-1" href="{profile}"><img alt="{author}" width="32" height="32"></a></div>
<div><div><span><a role="link" tabindex="0" href="{profile}"><span><span dir="auto">{author}</span></span></a></span>
<div><span dir="auto" lang="{language}"><div><div dir="auto" style="text-align: start;" id="text-{number}">{text}</div></div></span></div></div>
<ul><li><span><a role="link" tabindex="0" href="{permalink}"><span>{escape(comment.time)}</span></a></span></li>
<li><div role="button" tabindex="0">{like}</div></li><li><div role="button" tabindex="0">{reply}</div></li></ul></div>
</div>"""


_INSTAGRAM_STYLE = """
body { margin: 0; font: 14px/1.4 sans-serif; color: #000; background: #fff }
main { max-width: 640px; margin: 24px auto }
.row { display: flex; gap: 12px; margin: 14px 0 }
img { width: 32px; height: 32px; border-radius: 50%; background: #dbdbdb }
a { color: inherit; text-decoration: none; font-weight: 600 }
time, [role=button] { font-size: 12px; color: #737373; font-weight: 400 }
"""


def instagram_post(comments: list[Comment], code: str = "DKlinika01") -> str:
    """A clinic's post on a page of its own, with these comments, in Ukrainian."""
    rows = "".join(
        f"""
<div class="row"><a href="/{escape(one.author)}/"><img alt="Світлина профілю {escape(one.author)}"></a><div>
<div><a href="/{escape(one.author)}/" role="link"><span dir="auto">{escape(one.author)}</span></a>
<span><a href="/p/{code}/c/{one.native_id}/"><time datetime="{one.time}" title="23 листопада 2026 р.">1 дн.</time></a></span></div>
<span dir="auto" id="text-{one.native_id}">{escape(one.text)}</span>
<div><div role="button" tabindex="0">2 вподобання</div> <div role="button" tabindex="0">Відповісти</div></div></div></div>"""
        for one in comments
    )
    return f"""<!doctype html>
<html lang="uk"><head><meta charset="utf-8"><title>Клініка «Промінь» в Instagram</title><style>{_INSTAGRAM_STYLE}</style></head>
<body><main><div class="row"><a href="/klinika.promin/"><img alt="Світлина профілю klinika.promin"></a><div>
<a href="/klinika.promin/"><span dir="auto">klinika.promin</span></a>
<span dir="auto">Новий кабінет УЗД чекає на вас</span>
<a href="/p/{code}/"><time datetime="2026-11-20T09:00:00.000Z">4 дн.</time></a></div></div>
<hr><div>{rows}</div></main></body></html>"""

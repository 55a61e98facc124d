"""The page of a rule: its docstring cut at the headings, in two languages, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jiaokan.report.labels import label
from jiaokan.rules.declare import Example, Rule
from jiaokan.words import Language, Words

_HEADING = re.compile(r"(?P<zh>[一-鿿]{2,6}) (?P<en>[A-Z][A-Za-z ]*): *(?P<text>.*)")
_HAN = re.compile(r"[⺀-鿿＀-￯、。“”（）《》]")
_MARKUP = re.compile(r"([\\`*_{}\[\]<>|#~])")


@dataclass(frozen=True, slots=True)
class Section:
    """One heading of a rule's docstring (是什么 What) and what stands below it."""

    heading: Words
    text: Words


def _joined(lines: list[str]) -> str:
    """Lines of one paragraph in one: a space between them unless Chinese stands on both sides."""
    made = ""
    for line in (line.strip() for line in lines):
        chinese = made and line and _HAN.match(made[-1]) and _HAN.match(line[0])
        made += line if not made or chinese else f" {line}"
    return made


def _both(text: str) -> Words:
    """Chinese and English on the two sides of " / "; a text without it serves both."""
    zh, mark, en = text.partition(" / ")
    return Words(zh.strip(), en.strip()) if mark and en.strip() else Words(text.strip(" /"), text.strip(" /"))


def sections(rule: Rule) -> tuple[Section, ...]:
    """The sections of a rule's docstring, in its order."""
    found: list[tuple[Words, list[str]]] = []
    for line in rule.documentation.strip().splitlines()[1:]:
        opened = _HEADING.match(line.strip())
        if opened:
            found.append((Words(opened["zh"], opened["en"]), [opened["text"]]))
        elif found and line.strip():
            found[-1][1].append(line)
    return tuple(Section(heading, _both(_joined(lines))) for heading, lines in found)


def sentence(rule: Rule) -> Words:
    """The first line of the docstring: Chinese up to its full stop, then English."""
    first = rule.documentation.strip().partition("\n")[0].strip()
    zh, mark, en = first.partition("。 ")
    return Words(f"{zh}。", en.strip()) if mark else Words(first, first)


def literal(text: str) -> str:
    """Text in which no sign is markup, still readable as it stands."""
    return _MARKUP.sub(r"\\\1", text)


def help_text(rule: Rule, language: Language) -> str:
    """What the rule says, as Markdown in one language, without its examples."""
    lines = [literal(sentence(rule).to(language))]
    lines += [f"**{section.heading.to(language)}** {literal(section.text.to(language))}" for section in sections(rule)]
    return "\n\n".join(lines) + "\n"


def page(rule: Rule) -> str:
    """The whole page in Chinese and English, examples included."""
    lines = [f"# {rule.code} {literal(rule.name.zh)} / {literal(rule.name.en)}", ""]
    for language in ("zh", "en"):
        grade = f"{label(f'severity.{rule.severity}', language)} · {label(f'confidence.{rule.confidence}', language)}"
        lines += [f"{literal(sentence(rule).to(language))} ({grade})", ""]
    for section in sections(rule):
        lines += [f"## {section.heading.zh} {section.heading.en}", ""]
        lines += [f"{literal(text)}\n" for text in dict.fromkeys((section.text.zh, section.text.en))]
    lines += [*_examples(rule, "examples.flagged"), *_examples(rule, "examples.clean")]
    return "\n".join(lines).rstrip() + "\n"


def _examples(rule: Rule, key: str) -> Iterator[str]:
    flagged = key == "examples.flagged"
    chosen = [example for example in rule.examples if bool(example.flags) == flagged]
    if not chosen:
        return
    yield f"## {label(key, 'zh')} {label(key, 'en')}\n"
    yield from (_example(example) for example in chosen)
    yield ""


def _example(example: Example) -> str:
    """The text with its lines behind one another, what is flagged in it, and the original it is held against."""
    text = f"- {_in_line(example.text)}"
    if example.flags:
        text += f" → **{'、'.join(map(_in_line, example.flags))}**"
    if example.against is not None:
        text += f"\n  - {label('role.original', 'zh')} {label('role.original', 'en')}: {_in_line(example.against)}"
    return text


def _in_line(text: str) -> str:
    return literal(" ↵ ".join(line.strip() for line in text.strip().splitlines())) or "（）"

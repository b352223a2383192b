"""Read a published XForm: which questions it asks, and whether a set of answers fits it.

This is where answers from outside are checked. Everything is refused that the form does not ask
for, so that nothing can be smuggled into a record.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal
from xml.etree.ElementTree import Element

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from naast.steps.listen.questionnaires.conventions import EXCLUSIVE, NAMESPACE, OFF_SCALE, OTHER

Kind = Literal["select_one", "select_multiple", "integer", "decimal", "acknowledge", "note"]
Texts = Mapping[str, str]
Answers = dict[str, str | list[str] | None]

_MAX_FORM = 5_000_000
_MAX_ANSWERS = 200_000
_MAX_DEPTH = 12
_MAX_NODES = 5_000

_XF = "{http://www.w3.org/2002/xforms}"
_H = "{http://www.w3.org/1999/xhtml}"
_JR = "{http://openrosa.org/javarosa}"
_NAAST = f"{{{NAMESPACE}}}"
_NUMBERS = {"integer": re.compile(r"-?\d{1,9}"), "decimal": re.compile(r"-?\d{1,9}(\.\d{1,6})?")}


class FormInvalid(ValueError):  # reads as a sentence where it is caught
    """The text is not an XForm that we can read."""


class AnswersInvalid(ValueError):
    """The answers do not fit the form."""


@dataclass(frozen=True)
class Choice:
    """One possible answer; the empty language stands for a form in one language."""

    name: str
    labels: Texts

    @property
    def exclusive(self) -> bool:
        """Whether it goes with no other answer."""
        return self.name in EXCLUSIVE


@dataclass(frozen=True)
class Question:
    """One question as the form asks it."""

    name: str
    path: str
    kind: Kind
    labels: Texts
    hints: Texts = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()
    group: str = ""
    besd: str = ""
    scale: bool = False
    relevant: str = ""
    follows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def choice_names(self) -> tuple[str, ...]:
        return tuple(choice.name for choice in self.choices)

    @property
    def scale_names(self) -> tuple[str, ...]:
        """The answers that form an ordered scale, without 'wil niet zeggen' and the like."""
        if not self.scale:
            return ()
        return tuple(name for name in self.choice_names if name not in OFF_SCALE)

    @property
    def exclusive_names(self) -> tuple[str, ...]:
        return tuple(choice.name for choice in self.choices if choice.exclusive)

    @property
    def other_name(self) -> str | None:
        return OTHER if OTHER in self.choice_names else None

    def label(self, language: str) -> str:
        return pick(self.labels, language)


@dataclass(frozen=True)
class Form:
    """A questionnaire as the server understands it."""

    form_id: str
    version: str
    title: str
    root: str
    default_language: str
    languages: tuple[str, ...]
    questions: tuple[Question, ...]
    groups: Mapping[str, Texts]
    paths: frozenset[str]
    sections: frozenset[str]

    def question(self, name: str) -> Question:
        """The question of this name; KeyError when the form has none."""
        for question in self.questions:
            if question.name == name:
                return question
        raise KeyError(name)

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions that get an answer, in order."""
        return tuple(question for question in self.questions if question.kind != "note")


def pick(texts: Texts, language: str) -> str:
    """The text in a language ('nl' finds 'Nederlands (nl)'), else the first there is."""
    for key, text in texts.items():
        if key == language or key.endswith(f"({language})"):
            return text
    return next(iter(texts.values()), "")


def read_form(xform_xml: str) -> Form:
    """Read an XForm; raises FormInvalid when it is none."""
    tree = _parse(xform_xml, _MAX_FORM, FormInvalid)
    model = tree.find(f"{_H}head/{_XF}model")
    body = tree.find(f"{_H}body")
    primary = model.find(f"{_XF}instance") if model is not None else None
    if model is None or body is None or primary is None or len(primary) != 1:
        raise FormInvalid("The text has no XForm model with one primary instance.")
    root = primary[0]
    name = _local(root.tag)
    reader = _Reader(model)
    groups: dict[str, Texts] = {}
    questions = tuple(reader.questions(body, "", groups))
    return Form(
        form_id=root.get("id", ""),
        version=root.get("version", ""),
        title=tree.findtext(f"{_H}head/{_H}title") or "",
        root=name,
        default_language=reader.default_language,
        languages=tuple(reader.texts) or ("",),
        questions=questions,
        groups=groups,
        paths=frozenset(path for path, _ in _leaves(root, f"/{name}")),
        sections=frozenset(_sections(root, f"/{name}")),
    )


class _Reader:
    """Looks up binds, texts and choice lists of one model."""

    def __init__(self, model: Element) -> None:
        self.binds = {bind.get("nodeset", ""): bind for bind in model.findall(f"{_XF}bind")}
        self.texts: dict[str, dict[str, str]] = {}
        self.default_language = ""
        for translation in model.findall(f"{_XF}itext/{_XF}translation"):
            language = translation.get("lang", "")
            if translation.get("default") is not None or not self.default_language:
                self.default_language = language
            self.texts[language] = {
                text.get("id", ""): _plain(text) for text in translation.findall(f"{_XF}text")
            }
        self.lists = {
            instance.get("id", ""): instance.findall("{*}root/{*}item")
            for instance in model.findall(f"{_XF}instance")[1:]
        }

    def questions(
        self, parent: Element, group: str, groups: dict[str, Texts]
    ) -> Iterator[Question]:
        for element in parent:
            tag = _local(element.tag)
            if tag in ("group", "repeat"):
                inside = _local(element.get("ref", "").rpartition("/")[2]) or group
                groups.setdefault(inside, self.label(element, "label"))
                yield from self.questions(element, inside, groups)
            elif element.get("ref") and tag not in ("label", "hint", "help"):
                yield self.question(element, tag, group)

    def question(self, element: Element, tag: str, group: str) -> Question:
        path = element.get("ref", "")
        bind = self.binds.get(path, Element("bind"))
        relevant = bind.get("relevant", "")
        return Question(
            name=path.rpartition("/")[2],
            path=path,
            kind=_kind(tag, bind),
            labels=self.label(element, "label"),
            hints=self.label(element, "hint"),
            choices=tuple(self.choices(element)),
            group=group,
            besd=bind.get(f"{_NAAST}besd", ""),
            scale=bind.get(f"{_NAAST}scale", "") == "yes",
            relevant=relevant,
            follows=_follows(relevant),
        )

    def choices(self, element: Element) -> Iterator[Choice]:
        itemset = element.find(f"{_XF}itemset")
        if itemset is None:
            for item in element.findall(f"{_XF}item"):
                value = item.findtext(f"{_XF}value") or ""
                yield Choice(value, self.label(item, "label"))
            return
        source = re.search(r"instance\('([^']+)'\)", itemset.get("nodeset", ""))
        if source is None or source[1] not in self.lists:
            raise FormInvalid("A question takes its answers from a list outside the form.")
        for item in self.lists[source[1]]:
            identifier = item.findtext("{*}itextId")
            own = item.findtext("{*}label") or ""
            texts = self.itext(identifier) if identifier else {"": own}
            yield Choice(item.findtext("{*}name") or "", texts)

    def label(self, element: Element, tag: str) -> dict[str, str]:
        found = element.find(f"{_XF}{tag}")
        if found is None:
            return {}
        reference = re.match(r"jr:itext\('(.+)'\)", found.get("ref", ""))
        return self.itext(reference[1]) if reference else {"": _plain(found)}

    def itext(self, identifier: str) -> dict[str, str]:
        return {
            language: texts[identifier]
            for language, texts in self.texts.items()
            if texts.get(identifier)
        }


def _follows(relevant: str) -> dict[str, tuple[str, ...]]:
    """After which answers to which questions a question is asked: {'hulp_nodig': ('ja',)}."""
    found: dict[str, tuple[str, ...]] = {}
    for name, answer in re.findall(r"/([\w.-]+)\s*[=,]\s*'([^']*)'", relevant):
        found[name] = (*found.get(name, ()), answer)
    for name in re.findall(r"/([\w.-]+)(?![\w./-])", relevant):
        found.setdefault(name, ())
    return found


def _kind(tag: str, bind: Element) -> Kind:
    kinds: dict[str, Kind] = {
        "select1": "select_one",
        "select": "select_multiple",
        "trigger": "acknowledge",
    }
    if tag in kinds:
        return kinds[tag]
    stored = bind.get("type", "string").rpartition(":")[2]
    numbers: dict[str, Kind] = {"int": "integer", "integer": "integer", "decimal": "decimal"}
    if stored in numbers:
        return numbers[stored]
    if bind.get("readonly", "") in ("true()", "1", "yes"):
        return "note"
    raise FormInvalid(f"The form asks something that cannot be stored ({tag}, {stored}).")


def read_answers(form: Form, instance_xml: bytes | str) -> Answers:
    """Check the answers of one interview against its form.

    Gives each asked question its answer: a name, a list of names, a number as text, or None when
    it was skipped or not asked. What a form computes for itself is not kept.
    """
    root = _parse(instance_xml, _MAX_ANSWERS, AnswersInvalid)
    if _local(root.tag) != form.root or root.get("id", "") != form.form_id:
        raise AnswersInvalid("These answers belong to another form.")
    if root.get("version", "") != form.version:
        raise AnswersInvalid("These answers belong to another version of the form.")
    given: dict[str, str] = {}
    for path, text in _leaves(root, f"/{form.root}"):
        if path in given:
            raise AnswersInvalid("A question was answered twice.")
        given[path] = text.strip()
    given = {path: text for path, text in given.items() if not _is_meta(form, path)}
    # A part of the form in which nothing was asked may come back as one empty element.
    given = {path: text for path, text in given.items() if path not in form.sections or text}
    if given.keys() - form.paths:
        raise AnswersInvalid("There are answers to questions that the form does not ask.")
    return {
        question.name: _answer(question, given.get(question.path, "")) for question in form.asked
    }


def _answer(question: Question, text: str) -> str | list[str] | None:
    if not text:
        return None
    if question.kind in _NUMBERS:
        if not _NUMBERS[question.kind].fullmatch(text):
            raise AnswersInvalid(f"The answer to {question.name} is not a number.")
        return text
    if question.kind == "acknowledge":
        if text != "OK":
            raise AnswersInvalid(f"The answer to {question.name} is not one of its choices.")
        return text
    named = text.split() if question.kind == "select_multiple" else [text]
    if set(named) - set(question.choice_names) or len(set(named)) < len(named):
        raise AnswersInvalid(f"The answer to {question.name} is not one of its choices.")
    if len(named) > 1 and set(named) & EXCLUSIVE:
        raise AnswersInvalid(f"An answer to {question.name} goes with no other.")
    return named if question.kind == "select_multiple" else text


def _is_meta(form: Form, path: str) -> bool:
    return path.startswith(f"/{form.root}/meta/")


def _parse(text: bytes | str, limit: int, error: type[ValueError]) -> Element:
    content = text.encode() if isinstance(text, str) else text
    if len(content) > limit:
        raise error(f"The text is longer than {limit} bytes.")
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as problem:
        raise error("The text is not well-formed XML without a document type.") from problem
    _limit(root, error)
    return root


def _limit(root: Element, error: type[ValueError]) -> None:
    level, seen = [root], 0
    for _ in range(_MAX_DEPTH if error is AnswersInvalid else 4 * _MAX_DEPTH):
        seen += len(level)
        level = [child for element in level for child in element]
        if not level:
            break
    if level or (error is AnswersInvalid and seen > _MAX_NODES):
        raise error("The text is nested too deeply or holds too many elements.")


def _leaves(element: Element, path: str) -> Iterator[tuple[str, str]]:
    """Every element without children, by path; text beside elements counts for nothing."""
    for child in element:
        inside = f"{path}/{_local(child.tag)}"
        if len(child):
            yield from _leaves(child, inside)
        else:
            yield inside, child.text or ""


def _sections(element: Element, path: str) -> Iterator[str]:
    for child in element:
        if len(child):
            inside = f"{path}/{_local(child.tag)}"
            yield inside
            yield from _sections(child, inside)


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _plain(element: Element) -> str:
    """Text with the places where an answer is inserted left open; media forms are no text."""
    values = element.findall(f"{_XF}value")
    chosen = next((value for value in values if value.get("form") is None), None)
    source = chosen if chosen is not None else (element if not values else None)
    if source is None:
        return ""
    parts = [source.text or ""]
    for child in source:
        parts += ["…", child.tail or ""]
    return "".join(parts).strip()

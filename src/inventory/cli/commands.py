"""What each command of the command line does: call a verb, print what it returns, say how it ended."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from inventory import verbs
from inventory.cli import terminal
from inventory.cli.language import environment_language
from inventory.issues import Issue, ProblemsFound, Severity
from inventory.rulebooks import known_editions

DONE, PROBLEMS = 0, 1


def run(arguments: Namespace) -> int:
    """Run the command that was parsed; the exit code."""
    if arguments.version:
        from importlib.metadata import version  # noqa: PLC0415 - slow to import, and only this asks for it

        print(version("ghg-inventory"))
        return DONE
    named = arguments.command
    command = FACTORS[arguments.factors_command] if named == "factors" else COMMANDS[named]
    try:
        return command(arguments)
    except ProblemsFound as found:
        terminal.show_issues(found.issues, _lang(arguments), as_json=getattr(arguments, "as_json", False))
        return PROBLEMS


def _lang(arguments: Namespace) -> str:
    return str(arguments.lang or environment_language())


def _verdict(issues: Sequence[Issue], strict: bool = False) -> int:
    stopping = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return PROBLEMS if any(i.severity in stopping for i in issues) else DONE


def _rulebooks(a: Namespace) -> int:
    terminal.show_rulebooks(verbs.rulebooks(), known_editions(), _lang(a), as_json=a.as_json)
    return DONE


def _methods(a: Namespace) -> int:
    if a.method:
        terminal.show_method(verbs.method(a.method), _lang(a), as_json=a.as_json)
    else:
        terminal.show_methods(verbs.methods(a.rulebook, a.category), _lang(a), as_json=a.as_json)
    return DONE


def _template(a: Namespace) -> int:
    print(verbs.template(a.rulebook, a.output or f"{a.rulebook}.xlsx", a.lang, categories=a.categories))
    return DONE


def _check(a: Namespace) -> int:
    issues = verbs.check(a.files, rulebook=a.rulebook, factors=a.factors, strict=a.strict)
    terminal.show_issues(issues, _lang(a), as_json=a.as_json)
    return _verdict(issues, a.strict)


def _compute(a: Namespace) -> int:
    with terminal.progress() as progress:
        result = verbs.compute(
            a.files,
            rulebook=a.rulebook,
            gwp=a.gwp,
            release=a.release,
            factors=a.factors,
            lang=a.lang,
            strict=a.strict,
            workers=a.workers,
            progress=progress,
        )
    folder = result.save(a.output)
    terminal.show_result(result, folder, a.lang or result.lang, as_json=a.as_json)
    return DONE


def _explain(a: Namespace) -> int:
    result = verbs.load(a.bundle)
    traces = verbs.explain(result, line=a.line, category=a.category, gas=a.gas)
    terminal.show_traces(result, traces, a.lang or result.lang, as_json=a.as_json)
    return DONE


def _report(a: Namespace) -> int:
    path = a.output or Path(a.bundle) / f"report.{a.kind}"
    print(verbs.report(verbs.load(a.bundle), path, a.kind, a.lang))
    return DONE


def _find(a: Namespace) -> int:
    terminal.show_factors(verbs.factors_find(a.words, a.release), _lang(a), as_json=a.as_json)
    return DONE


def _show(a: Namespace) -> int:
    factor, source = verbs.factors_show(a.factor_id, a.release)
    terminal.show_factor(factor, source, _lang(a), as_json=a.as_json)
    return DONE


def _diff(a: Namespace) -> int:
    changes, impact = verbs.factors_diff(a.first, a.second, a.bundle)
    terminal.show_changes(changes, impact, _lang(a), as_json=a.as_json)
    return DONE


def _factors_check(a: Namespace) -> int:
    issues = verbs.factors_check(a.folder)
    terminal.show_issues(issues, _lang(a), as_json=a.as_json)
    return _verdict(issues)


Command = Callable[[Namespace], int]

COMMANDS: Mapping[str, Command] = {
    "rulebooks": _rulebooks,
    "methods": _methods,
    "template": _template,
    "check": _check,
    "compute": _compute,
    "explain": _explain,
    "report": _report,
}

FACTORS: Mapping[str, Command] = {"find": _find, "show": _show, "diff": _diff, "check": _factors_check}

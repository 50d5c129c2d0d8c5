"""A formula written down instead of worked out: the tracer that a method is called with, and its three spellings.

An `Expression` stands for a number in a formula. Arithmetic and a few numpy functions on it build a tree; `write`
spells the tree as plain text, LaTeX or a spreadsheet formula, with whatever stands for each name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

_PRECEDENCE = {"<": 0, ">": 0, "<=": 0, ">=": 0, "+": 1, "-": 1, "*": 2, "/": 2, "neg": 3, "**": 4}
_FUNCTIONS = {"exp", "log", "sqrt", "minimum", "maximum", "where"}
_UFUNCS = {
    "add": "+", "subtract": "-", "multiply": "*", "divide": "/", "power": "**",
    "less": "<", "greater": ">", "less_equal": "<=", "greater_equal": ">=",
}  # fmt: skip
_SPREADSHEET = {"exp": "EXP", "log": "LN", "sqrt": "SQRT", "minimum": "MIN", "maximum": "MAX", "where": "IF"}
_ATOM = 9


@dataclass(frozen=True, eq=False)
class Expression:
    """A node: a name (`op == "name"`), a number (`op == "number"`), an operator or a function of other nodes."""

    op: str
    args: tuple[Any, ...]

    def __add__(self, other: object) -> Expression:
        return _join("+", self, other)

    def __radd__(self, other: object) -> Expression:
        return _join("+", other, self)

    def __sub__(self, other: object) -> Expression:
        return _join("-", self, other)

    def __rsub__(self, other: object) -> Expression:
        return _join("-", other, self)

    def __mul__(self, other: object) -> Expression:
        return _join("*", self, other)

    def __rmul__(self, other: object) -> Expression:
        return _join("*", other, self)

    def __truediv__(self, other: object) -> Expression:
        return _join("/", self, other)

    def __rtruediv__(self, other: object) -> Expression:
        return _join("/", other, self)

    def __pow__(self, other: object) -> Expression:
        return _join("**", self, other)

    def __lt__(self, other: object) -> Expression:
        return _join("<", self, other)

    def __gt__(self, other: object) -> Expression:
        return _join(">", self, other)

    def __le__(self, other: object) -> Expression:
        return _join("<=", self, other)

    def __ge__(self, other: object) -> Expression:
        return _join(">=", self, other)

    def __neg__(self) -> Expression:
        return Expression("neg", (self,))

    def __bool__(self) -> bool:
        raise TypeError("a formula is arithmetic only: no `if`, `and` or `or` on values (use numpy.where)")

    def __array_ufunc__(self, ufunc: np.ufunc, how: str, *inputs: object, **options: object) -> Any:
        if how != "__call__" or options:
            return NotImplemented
        if ufunc.__name__ in _UFUNCS:  # the number on the left is numpy's
            return _join(_UFUNCS[ufunc.__name__], *inputs)
        return Expression(ufunc.__name__, tuple(map(_node, inputs))) if ufunc.__name__ in _FUNCTIONS else NotImplemented

    def __array_function__(
        self, function: Callable[..., Any], types: object, args: tuple[Any, ...], options: object
    ) -> Any:
        if options or function.__name__ not in _FUNCTIONS:
            return NotImplemented
        return Expression(function.__name__, tuple(_node(a) for a in args))


def name(text: str) -> Expression:
    """A named number."""
    return Expression("name", (text,))


def number(value: float, text: str = "") -> Expression:
    """A known number, with its usual spelling (such as 44/12)."""
    return Expression("number", (value, text or f"{value:.15g}"))


def _node(value: object) -> Expression:
    if isinstance(value, Expression):
        return value
    if isinstance(value, int | float | np.number):
        return number(float(value))
    raise TypeError(f"a formula may hold its arguments and plain numbers, not {value!r}")


def _is(node: Expression, value: float) -> bool:
    return node.op == "number" and node.args[0] == value


def _join(op: str, left: object, right: object) -> Expression:
    """Two nodes joined; a factor of exactly one is left out."""
    a, b = _node(left), _node(right)
    if op in "*/" and _is(b, 1):
        return a
    if op == "*" and _is(a, 1):
        return b
    return Expression(op, (a, b))


def write(node: Expression, style: str, names: Mapping[str, str]) -> str:
    """Spell `node` in `style` ("text", "latex" or "spreadsheet"); `names` says what stands for each name."""
    return _write(node, style, names)[0]


def _write(node: Expression, style: str, names: Mapping[str, str]) -> tuple[str, int]:
    """The spelling and how tightly it binds."""
    if node.op == "name":
        return names.get(node.args[0], node.args[0]), _ATOM
    if node.op == "number":
        text = node.args[1]
        return _number(text, style), 2 if "/" in text else _PRECEDENCE["neg"] if text.startswith("-") else _ATOM
    parts = [_write(arg, style, names) for arg in node.args]
    if node.op in _FUNCTIONS:
        return _function(node.op, [text for text, _ in parts], style), _ATOM
    return _operator(node.op, parts, style), _ATOM if style == "latex" and node.op == "/" else _PRECEDENCE[node.op]


def _number(text: str, style: str) -> str:
    if style == "latex" and "/" in text:
        above, below = text.split("/")
        return rf"\frac{{{above}}}{{{below}}}"
    return text


def _function(op: str, args: list[str], style: str) -> str:
    if style == "spreadsheet":
        return f"{_SPREADSHEET[op]}({','.join(args)})"
    shown = rf"\operatorname{{{op}}}\left({', '.join(args)}\right)"
    return shown if style == "latex" else f"{op}({', '.join(args)})"


def _operator(op: str, parts: list[tuple[str, int]], style: str) -> str:
    binds = _PRECEDENCE[op]
    if op == "neg":  # a spreadsheet reads -a^2 as (-a)^2
        return "-" + _enclosed(parts[0], _ATOM if style == "spreadsheet" else binds, style)
    if style == "latex" and op == "/":
        return rf"\frac{{{parts[0][0]}}}{{{parts[1][0]}}}"
    left = _enclosed(parts[0], binds + (op == "**"), style)
    right = _enclosed(parts[1], binds + (op in ("-", "/", "**")), style)
    if style == "latex" and op == "**":
        return f"{left}^{{{parts[1][0]}}}"
    return left + _sign(op, style) + right


def _sign(op: str, style: str) -> str:
    if style == "spreadsheet":
        return "^" if op == "**" else op
    shown = {"*": r" \cdot " if style == "latex" else " × ", "**": "^", "-": " - ", "/": " / "}
    return shown.get(op, f" {op} ")


def _enclosed(part: tuple[str, int], binds: int, style: str) -> str:
    text, own = part
    if own >= binds:
        return text
    return rf"\left({text}\right)" if style == "latex" else f"({text})"

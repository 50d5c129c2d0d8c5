"""What the equations of the electronics industry (2.E) share: which gases, and how they are cited."""

from __future__ import annotations

from inventory.words import Words

FLUORINATED = dict.fromkeys(
    (
        "CF4",
        "C2F4",
        "C2F6",
        "C3F8",
        "C4F6",
        "c-C4F8",
        "C4F8O",
        "C5F8",
        "HFC-23",
        "HFC-32",
        "HFC-41",
        "HFC-125",
        "NF3",
        "SF6",
    ),
    "t",
)
ANY_GAS = FLUORINATED | {"N2O": "t"}


def equation(of_2006: str, of_2019: str = "") -> Words:
    """The citation: Volume 3, chapter 6, of one edition or both."""
    editions = [("2006", of_2006), ("2019 Refinement", of_2019)]
    zh = {"2006": "2006 第3卷第6章", "2019 Refinement": "2019年修订版 第3卷第6章"}
    said = [(e, eq) for e, eq in editions if eq]
    return Words(
        "IPCC " + "; ".join(f"{e} V3 ch. 6 {eq}" for e, eq in said),
        "IPCC " + "；".join(f"{zh[e]} {eq.replace('eq.', '式')}" for e, eq in said),
    )

"""Purchased electricity by contract, beside the grid's average; and what is lost on the way.

GHG Protocol Scope 2 Guidance (2015), chapters 6 and 7: two totals stand side by side. By location, all electricity
takes the average of its grid. By market, electricity covered by a certificate takes the certificate's factor, each
certificate once; the rest takes the residual factor, which leaves out what others have claimed.
"""

from __future__ import annotations

from inventory.methods.define import Value, activity, factor, method
from inventory.words import Words

BY_MARKET = Words(
    "GHG Protocol Scope 2 Guidance (2015), ch. 6–7, market-based method (recalled, not read)",
    "《温室气体核算体系 范围二指南》（2015）第6–7章 基于市场的方法（凭记忆，未核对原文）",
)


@method(
    "electricity.residual",
    title=Words("Electricity purchased, by market: at the residual factor", "购入电力（基于市场）：剩余因子"),
    gives={"CO2": "t"},
    equation=BY_MARKET,
)
def electricity_residual(
    electricity: Value = activity("MWh"),
    residual_electricity_factor: Value = factor("tCO2/MWh"),
) -> Value:
    """All electricity bought, as if none were certified."""
    return electricity * residual_electricity_factor


@method(
    "electricity.certificate",
    title=Words("Electricity certified, by market", "绿色电力证书对应电量（基于市场）"),
    gives={"CO2": "t"},
    equation=BY_MARKET,
)
def electricity_certificate(
    electricity: Value = activity("MWh"),
    certificate_emission_factor: Value = factor("tCO2/MWh"),
    residual_electricity_factor: Value = factor("tCO2/MWh"),
) -> Value:
    """What a certificate changes: its factor in place of the residual one, for the electricity it stands for."""
    return electricity * (certificate_emission_factor - residual_electricity_factor)


@method(
    "electricity.losses",
    title=Words("Losses of transmission and distribution", "输配电损失"),
    gives={"CO2": "t"},
    equation=Words(
        "GHG Protocol Scope 2 Guidance (2015), ch. 5; NDRC guideline for grid enterprises (2013), losses"
        " (recalled, not read)",
        "《温室气体核算体系 范围二指南》（2015）第5章；《中国电网企业温室气体排放核算方法与报告指南（试行）》（2013）"
        "输配电损失（凭记忆，未核对原文）",
    ),
)
def electricity_losses(
    electricity: Value = activity("MWh"),
    loss_share: Value = factor("1"),
    electricity_emission_factor: Value = factor("tCO2/MWh"),
) -> Value:
    """Electricity that entered the grid times the share that is lost, times the grid's factor."""
    return electricity * loss_share * electricity_emission_factor

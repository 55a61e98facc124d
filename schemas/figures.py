"""Figures: one row a numeric expression; a row that no value can save is a discrepancy by itself."""

import datetime
import re
from collections.abc import Callable, Hashable, Mapping
from typing import Any

import pandas as pd
import pandera.pandas as pa
from pandera.typing import Series

from jiaokan.rules import Example, Finding, Table, Words, figure_row, reference, row_rule


def over_hundred(row: Mapping[Hashable, Any]) -> Finding:
    """Finding of a share over 100 %."""
    figure = figure_row(row)
    measure = figure.measure or "占比"
    return Finding(
        figure.place,
        Words(
            f"“{measure}”作{figure.surface}，部分占整体的比重不会超过100%。",
            f"“{measure}” is given as {figure.surface}; a share of a whole cannot exceed 100 %.",
        ),
        ("share", figure.identity),
        figures=frozenset({figure.id}),
    )


def _bound(row: Mapping[Hashable, Any], table: str, code: str) -> Mapping[Hashable, Any]:
    """The first row of a table of bounds that a figure breaks."""
    return next(
        bound
        for bound in reference(table).to_dict("records")
        if bound.get("code", code) == code
        and bound["unit_class"] == row["unit_class"]
        and bound.get("denominator", row["denominator"]) == row["denominator"]
        and re.search(bound["subject"], row["subject"])
        and re.search(bound["measure"], row["measure"])
        and (row["base_low"] > float(bound["high"]) or row["base_high"] < float(bound["low"]))
    )


def within(frame: pd.DataFrame, table: str, code: str) -> "pd.Series[bool]":
    """True for the figures that no row of a table excludes; words are only looked at where the value is out."""
    inside = pd.Series(True, index=frame.index)
    for bound in reference(table).to_dict("records"):
        if bound.get("code", code) != code:
            continue
        out = (frame["base_low"] > float(bound["high"])) | (frame["base_high"] < float(bound["low"]))
        out &= frame["unit_class"].eq(bound["unit_class"])
        if "denominator" in bound:
            out &= frame["denominator"].eq(bound["denominator"])
        for column in ("subject", "measure"):
            if bound[column] and out.any():
                found = frame.loc[out, column].str.contains(bound[column], regex=True)
                out &= found.reindex(frame.index, fill_value=False)
        inside &= ~out
    return inside


def out_of_bounds(row: Mapping[Hashable, Any]) -> Finding:
    """Finding of a value that nature does not allow, with the bound it breaks."""
    figure = figure_row(row)
    meaning = _bound(row, "bounds", "")["meaning"]
    told = figure.measure or str(row["subject"])
    return Finding(
        figure.place,
        Words(
            f"“{told}”作{figure.surface}，超出可能的范围：{meaning}。",
            f"“{told}” is given as {figure.surface}, outside what is possible ({meaning}).",
        ),
        ("bound", figure.identity),
        figures=frozenset({figure.id}),
    )


def implausible(code: str) -> Callable[[Mapping[Hashable, Any]], Finding]:
    """What makes the finding of an amount of a magnitude that none has, with the bound it breaks."""

    def describe(row: Mapping[Hashable, Any]) -> Finding:
        figure = figure_row(row)
        meaning = _bound(row, "plausible", code)["meaning"]
        per, told = row["denominator"], figure.measure or str(row["subject"])
        each, every = (f"每{per}的", f" per {per}") if per else ("", "")
        return Finding(
            figure.place,
            Words(
                f"{each}“{told}”作{figure.surface}，量级不合常理：{meaning}。",
                f"“{told}”{every} is given as {figure.surface}, a magnitude out of the ordinary ({meaning}).",
            ),
            ("plausible", figure.identity),
            figures=frozenset({figure.id}),
        )

    return describe


def impossible_date(row: Mapping[Hashable, Any]) -> Finding:
    """Finding of a day that no calendar has."""
    figure = figure_row(row)
    return Finding(
        figure.place,
        Words(f"历法中没有“{figure.surface}”这一天。", f"The calendar has no such day as “{figure.surface}”."),
        ("date", figure.first, figure.last),
        figures=frozenset({figure.id}),
    )


def impossible_time(row: Mapping[Hashable, Any]) -> Finding:
    """Finding of a time that no clock shows."""
    figure = figure_row(row)
    return Finding(
        figure.place,
        Words(f"一天中没有“{figure.surface}”这一时刻。", f"No clock shows such a time as “{figure.surface}”."),
        ("time", figure.first),
        figures=frozenset({figure.id}),
    )


def exists(iso: str) -> bool:
    """True for a day that the calendar has, in some year where none is given: 2024-02-29, --02-29, ---31."""
    day_alone = re.fullmatch("---([0-9]{2})", iso)
    if not iso or day_alone:
        return day_alone is None or 1 <= int(day_alone[1]) <= 31
    try:
        datetime.date.fromisoformat(f"2024{iso[1:]}" if iso.startswith("--") else iso)
    except ValueError:
        return False
    return True


class Figures(Table, table="figures"):
    """What was read of each numeric expression: value, interval, unit, what it measures, of whom, where and when."""

    line: Series[int] = pa.Field(ge=1)
    column: Series[int] = pa.Field(ge=1)
    sentence: Series[int] = pa.Field(ge=-1)
    kind: Series[str] = pa.Field(
        isin=(
            "quantity", "percent", "point", "ratio", "date", "time", "duration", "ordinal", "range", "period", "id",
            "other",
        )
    )  # fmt: skip
    value: Series[float] = pa.Field(nullable=True)
    low: Series[float] = pa.Field(nullable=True)
    high: Series[float] = pa.Field(nullable=True)
    low_open: Series[bool]
    high_open: Series[bool]
    decimals: Series[int] = pa.Field(ge=0)
    unit: Series[str]
    base_value: Series[float] = pa.Field(nullable=True)
    base_low: Series[float] = pa.Field(nullable=True)
    base_high: Series[float] = pa.Field(nullable=True)
    base_unit: Series[str]
    other_low: Series[float] = pa.Field(nullable=True)
    other_high: Series[float] = pa.Field(nullable=True)
    unit_class: Series[str]
    approximator: Series[str] = pa.Field(
        isin=("exact", "about", "over", "under", "nearly", "at-least", "at-most", "more")
    )
    first: Series[str] = pa.Field(alias="from")
    last: Series[str] = pa.Field(alias="to")
    measure: Series[str]
    measure_start: Series[int] = pa.Field(ge=-1)
    measure_end: Series[int] = pa.Field(ge=-1)
    subject: Series[str]
    place: Series[str]
    period_start: Series[str]
    period_end: Series[str]
    mode: Series[str]
    role: Series[str]
    denominator: Series[str]
    in_title: Series[bool]
    in_quote: Series[bool]
    in_table: Series[bool]
    fact: Series[str]

    @pa.dataframe_check
    @classmethod
    def interval_in_order(cls, frame: pd.DataFrame) -> "pd.Series[bool]":
        """The low end of an interval never lies above the high end."""
        return ~(frame["low"] > frame["high"])

    @row_rule(
        "PCT002",
        name=Words("占比逾百", "Share over 100 %"),
        severity="error",
        confidence="certain",
        describe=over_hundred,
        examples=(
            Example("抽检结果显示，本批月饼合格率为187%。", flags=("187%",)),
            Example("据校方统计，外地学生占全校学生的134%。", flags=("134%",)),
            Example("抽检结果显示，本批月饼合格率为98.7%。"),
            Example("全县粮食产量增长120%，创下新高。"),
            Example("全市完成投资80亿元，占年度计划的112%。"),
            Example("这家工厂的产能利用率达到105%。"),
            Example("移动电话普及率达到每百人121部，是五年前的136%。"),
            Example("学校毛入学率为107.5%。"),
            Example("该国政府债务占国内生产总值的比重超过250%。"),
            Example("截至年末，该行拨备覆盖率为245.9%。"),
            Example("改造后占地面积为原来的180%。"),
        ),
    )
    @classmethod
    def share_within_whole(cls, frame: pd.DataFrame) -> "pd.Series[bool]":
        """占比、合格率一类的数超过100%。 A share, or a rate that is one by definition, exceeds 100 %.

        是什么 What: 部分占整体的比重大于整体。 / The share of a whole is larger than the whole.
        为什么 Why: 多为脱漏小数点或多写一位。 / Mostly a lost decimal point or a digit too many.
        错例 Bad: 合格率187%。
        正例 Good: 合格率98.7%；增长120%；产能利用率105%。
        局限 Limits: 只看“占学生总数”一类，以及 data/shares.csv 所列的率；对计划、资产、生产总值的比例可以超过100%。 /
            Only shares of what a thing is part of, and the rates of data/shares.csv; ratios to a plan, to assets or to
            the gross domestic product may exceed 100 %.
        """
        shares = tuple(reference("shares")["measure"])
        is_share = frame["role"].eq("share") | frame["measure"].str.endswith(shares)
        about_change = frame["role"].eq("change")
        return ~(frame["unit_class"].eq("percent") & is_share & ~about_change & (frame["base_low"] > 100))

    @row_rule(
        "FIG010",
        name=Words("超出物理上限", "Physical bound"),
        severity="error",
        confidence="certain",
        describe=out_of_bounds,
        examples=(
            Example("当地年日照时数约9000小时，适合发展光伏。", flags=("约9000小时",)),
            Example("监测点的相对湿度为168%。", flags=("168%",)),
            Example("提速后，列车最高时速达到3500公里。", flags=("3500公里",)),
            Example("提速后，列车最高时速达到350公里。"),
            Example("飞船以时速2.8万公里绕地球飞行。"),
            Example("这座山的主峰海拔9452米。", flags=("9452米",)),
            Example("当地年日照时数约3000小时，适合发展光伏。"),
            Example("监测点的相对湿度为68%。"),
            Example("主峰海拔5452米，登山步道长9452米。"),
            Example("窑炉内温度达到1300摄氏度，卫星轨道海拔约500公里。"),
            Example("连续两天土壤相对湿度达到105%。"),
            Example("培训时间累计9000小时。"),
        ),
    )
    @classmethod
    def within_bounds(cls, frame: pd.DataFrame) -> "pd.Series[bool]":
        """数值超出自然界的上下限。 A value lies outside what nature allows.

        是什么 What: 日照、湿度、海拔、经纬度等超出 data/bounds.csv 的范围。 /
            Sunshine, humidity, altitude, latitude … outside the range of data/bounds.csv.
        为什么 Why: 多为错位、错级或张冠李戴。 / Mostly a digit or magnitude slip, or another measure's figure.
        错例 Bad: 年日照时数约9000小时。
        正例 Good: 年日照时数约3000小时。
        局限 Limits: 只核对表中所列的指标。 / Only the measures that the table lists.
        """
        fine = frame["role"].isin(("change", "total"))
        return fine | within(frame, "bounds", "")

    @row_rule(
        "MON002",
        name=Words("金额量级", "Magnitude of an amount"),
        severity="warning",
        describe=implausible("MON002"),
        examples=(
            Example("全市人均生产总值约6.76亿元。", flags=("约6.76亿元",)),
            Example("全年城镇居民人均可支配收入4.5亿元，增长5%。", flags=("4.5亿元",)),
            Example("技术工人的月薪为3500万元。", flags=("3500万元",)),
            Example("居民用电价格为每千瓦时52元。", flags=("52元",)),
            Example("楼盘均价每平方米150万元。", flags=("150万元",)),
            Example("猪肉价格涨到每公斤260万元。", flags=("260万元",)),
            Example("楼盘均价每平方米1.5万元。"),
            Example("猪肉价格涨到每公斤26元。"),
            Example("居民用电价格为每千瓦时0.52元。"),
            Example("全市人均生产总值约6.76万元。"),
            Example("全年城镇居民人均可支配收入4.5万元，增长5%。"),
            Example("技术工人的月薪为3500元。"),
            Example("集团每月收入3500万元，每月发放工资1200万元。"),
            Example("全市生产总值约6.76亿元。"),
            Example("项目人均投资3亿元，由三名股东承担。"),
            Example("假日期间旅游收入14.88亿元，人均消费800元。"),
        ),
    )
    @classmethod
    def personal_amount(cls, frame: pd.DataFrame) -> "pd.Series[bool]":
        """人均收入、月薪、电价、房价等量级不合常理。 An income, a wage or a price of a magnitude that none has.

        是什么 What: 人均收入、月薪、电价、房价、菜价等超出 data/plausible.csv 的范围。 /
            Incomes per person, wages, prices of power, homes and food outside the range of data/plausible.csv.
        为什么 Why: 多为“万”与“亿”错级，或多写、漏写了位数。 / Mostly 万 for 亿, or a digit too many or too few.
        错例 Bad: 人均生产总值约6.76亿元。
        正例 Good: 人均生产总值约6.76万元。
        局限 Limits: 只看表中所列的指标，范围放得很宽。 / Only the measures of the table, whose ranges are wide.
        """
        level = frame["role"].isin(("level", "average")) & ~frame["in_quote"]
        return ~level | within(frame, "plausible", "MON002")

    @row_rule(
        "AVG005",
        name=Words("单产离谱", "Yield out of the ordinary"),
        severity="warning",
        describe=implausible("AVG005"),
        examples=(
            Example("今年小麦平均亩产达5200公斤。", flags=("5200公斤",)),
            Example("示范田玉米亩产1.2万斤。", flags=("1.2万斤",)),
            Example("今年小麦平均亩产达520公斤。"),
            Example("示范田玉米亩产1200斤。"),
            Example("大棚黄瓜亩产1.5万公斤。"),
            Example("甘蔗平均亩产6.8吨。"),
            Example("水稻总产5200公斤，全部卖给了合作社。"),
            Example("青贮玉米亩产3.5吨。"),
        ),
    )
    @classmethod
    def usual_yield(cls, frame: pd.DataFrame) -> "pd.Series[bool]":
        """粮油作物单产的量级不合常理。 A yield of grain of a magnitude that no field has.

        是什么 What: 小麦、玉米、水稻等的亩产超出 data/plausible.csv 的范围。 /
            A yield of wheat, maize, rice … outside the range of data/plausible.csv.
        为什么 Why: 多为斤与公斤、吨相混，或错了一位。 / Mostly 斤 for 公斤 or 吨, or a digit too many.
        错例 Bad: 小麦亩产5200公斤。
        正例 Good: 小麦亩产520公斤。
        局限 Limits: 只看写明作物的粮油单产，青贮等鲜重不判。 / Only grain and oil crops that are named; silage is left.
        """
        level = frame["role"].isin(("level", "average")) & ~frame["in_quote"]
        fresh = frame["subject"].str.contains("青贮|鲜食|秸秆|鲜") | frame["measure"].str.contains("青贮|鲜食|秸秆|鲜")
        return ~level | fresh | within(frame, "plausible", "AVG005")

    @row_rule(
        "UNT011",
        name=Words("量值越界", "Value out of the ordinary"),
        severity="warning",
        describe=implausible("UNT011"),
        examples=(
            Example("他以2小时18分跑完320公里的马拉松全程。", flags=("320公里",)),
            Example("新生儿平均体重3.3吨。", flags=("3.3吨",)),
            Example("工人每天工作28小时，苦不堪言。", flags=("28小时",)),
            Example("首套房贷款利率降至385%。", flags=("385%",)),
            Example("他以2小时18分跑完42.195公里的马拉松全程。"),
            Example("新生儿平均体重3.3公斤。"),
            Example("工人每天工作8小时。"),
            Example("志愿者每天合计服务280小时。"),
            Example("这头大象体重3.3吨。"),
            Example("首套房贷款利率降至3.85%。"),
        ),
    )
    @classmethod
    def usual_value(cls, frame: pd.DataFrame) -> "pd.Series[bool]":
        """路程、体重、工时、利率等的量级不合常理。 A distance, a weight, hours a day, a rate that none has.

        是什么 What: 马拉松路程、人的体重、每天工时、利率等超出 data/plausible.csv 的范围。 /
            A marathon's length, a person's weight, hours a day, a rate of interest outside data/plausible.csv.
        为什么 Why: 多为单位写错，或多写、漏写了位数。 / Mostly a wrong unit, or a digit too many or too few.
        错例 Bad: 新生儿平均体重3.3吨。
        正例 Good: 新生儿平均体重3.3公斤。
        局限 Limits: 只看表中所列的指标，范围放得很宽。 / Only the measures of the table, whose ranges are wide.
        """
        level = frame["role"].isin(("level", "average", "rate")) & ~frame["in_quote"]
        return ~level | within(frame, "plausible", "UNT011")

    @row_rule(
        "DAT013",
        name=Words("时刻越界", "Impossible time of day"),
        severity="error",
        confidence="certain",
        describe=impossible_time,
        examples=(
            Example("8日下午25时考外语，17时结束。", flags=("下午25时",)),
            Example("演出将于晚上7时75分开始。", flags=("晚上7时75分",)),
            Example("8日下午15时考外语，17时结束。"),
            Example("演出将于晚上7时15分开始。"),
            Example("演出24时结束，地铁延长运营至凌晨1时。"),
            Example("比分一度为25比23，上午的比赛打满五局。"),
            Example("全程用时25小时75分。"),
        ),
    )
    @classmethod
    def time_exists(cls, frame: pd.DataFrame) -> "pd.Series[bool]":
        """时刻超出一天的范围。 A time of day that no clock shows.

        是什么 What: 小时大于24，或分大于59。 / An hour above 24 or a minute above 59.
        为什么 Why: 多为录入错误。 / Mostly a slip of the keyboard.
        错例 Bad: 下午25时。
        正例 Good: 下午15时。
        局限 Limits: 前面须有“上午”“下午”一类词，或带分、整。 / Only behind 上午, 下午 and the like.
        """
        clock = frame["from"].where(frame["unit_class"].eq("clock"), "00:00").str.split(":")
        return clock.str[0].astype(int).le(24) & clock.str[1].fillna("0").astype(int).le(59)

    @row_rule(
        "DAT001",
        name=Words("日期不存在", "Impossible date"),
        severity="error",
        confidence="certain",
        describe=impossible_date,
        examples=(
            Example("本届展会将于2023年2月29日开幕。", flags=("2023年2月29日",)),
            Example("报名截止到6月31日。", flags=("6月31日",)),
            Example("本届展会将于2024年2月29日开幕。"),
            Example("报名截止到6月30日。"),
            Example("每逢2月29日，当地都要举行庙会。"),
            Example("工程历时13个月，于2023年12月完工。"),
            Example("每月31日前上报。"),
            Example("首班车6:30发车，末班车23:00收车，换乘站上午10时开放。"),
        ),
    )
    @classmethod
    def day_exists(cls, frame: pd.DataFrame) -> "pd.Series[bool]":
        """历法中没有这一天。 The calendar has no such day.

        是什么 What: 月份或日子越界，或平年写了2月29日。 / A month or day out of range, or 29 February in a common year.
        为什么 Why: 改动年份或录入错误后常见。 / Usual after a changed year or a slip of the keyboard.
        错例 Bad: 2023年2月29日。
        正例 Good: 2024年2月29日；2月29日（未写年份）。
        局限 Limits: 没有年份时只看是否有任何一年存在这一天；农历日期不核对。 /
            Without a year, only days that no year has; lunar dates are not checked.
        """
        in_calendar = frame["from"].map(exists).astype(bool) & frame["to"].map(exists).astype(bool)
        return in_calendar | frame["unit_class"].ne("date")

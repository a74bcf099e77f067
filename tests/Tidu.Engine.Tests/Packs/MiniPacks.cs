using Tidu.Engine.Packs;

namespace Tidu.Engine.Tests.Packs;

/// <summary>A small set of valid packs, one of every kind, in which tests plant one fault at a time.</summary>
internal static class MiniPacks
{
    public const string Plan = "plans/town-2023.yaml";
    public const string IndicatorFile = "indicators/main.yaml";
    public const string Divisions = "divisions/county.yaml";
    public const string Layout = "layouts/county.yaml";
    public const string Observations = "observations/published.yaml";
    public const string Bands = "bands/default.yaml";
    public const string Measures = "lexicon/measure-units.yaml";
    public const string Comparators = "lexicon/comparators.yaml";

    private static readonly Dictionary<string, string> Texts = new Dictionary<string, string>
    {
        [Measures] = """
            measure-units:
              - { name: 家, base: 家, factor: 1 }
              - { name: 万家, base: 家, factor: 10000 }
              - { name: 元, base: 元, factor: 1 }
              - { name: 万元, base: 元, factor: 10000 }
              - { name: 亿元, base: 元, factor: 100000000 }
              - { name: "%", base: fraction, factor: 0.01, aliases: [％] }
              - { name: 平方米, base: 平方米, factor: 1 }

            """,
        [Comparators] = """
            comparators:
              - { comparator: ">", words: [超过, 突破] }
              - { comparator: "~", words: [左右] }
            about_tolerance: 0.05
            effort_words: [力争]

            """,
        [IndicatorFile] = """
            indicators:
              - { code: firms, name: 企业, english: firms, definition: 企业家数, measure_unit: 家, direction: up, kind: stock, over_time: last, over_units: sum, decimals: 0 }
              - { code: good-firms, name: 好企业, english: good firms, definition: 好企业家数, measure_unit: 家, direction: up, kind: stock, over_time: last, over_units: sum, decimals: 0, trajectory: batch-dates, batches: [{ on: 06-30, share: 0.4 }, { on: 12-31, share: 1 }] }
              - { code: money, name: 经费, english: money, definition: 全年经费, measure_unit: 亿元, direction: up, kind: flow, over_time: sum, over_units: sum, decimals: 2 }
              - code: share
                name: 占比
                english: share
                definition: 好企业占企业的比重
                measure_unit: "%"
                direction: up
                kind: ratio
                over_time: last
                over_units: ratio-of-sums
                numerator: good-firms
                denominator: firms
                decimals: 1
              - { code: waste, name: 闲置面积, english: waste, definition: 闲置, measure_unit: 平方米, direction: down, kind: stock, over_time: last, over_units: sum, decimals: 0 }

            """,
        [Divisions] = """
            divisions: county
            units:
              - { id: "500", name: 某县, kind: district, order: 1 }
              - { id: 甲镇, name: 甲镇, kind: township, parent: "500", order: 1 }
              - { id: 乙镇, name: 乙镇, kind: township, parent: "500", to: 2024-12-31 }
              - { id: 丙镇, name: 丙镇, kind: township, parent: [{ unit: "500", from: 2025-01-01 }], from: 2025-01-01 }
              - { id: "500:县科技局", name: 县科技局, kind: department, parent: "500", aliases: [县科局] }
              - { id: 两镇, name: 两镇, kind: group, parent: "500", members: [甲镇, { unit: 乙镇, to: 2024-12-31 }] }
            changes:
              - { on: 2025-01-01, kind: merge, from: [乙镇], to: [丙镇] }

            """,
        [Layout] = """
            layout: county
            unit: "500"
            columns: 3
            rows: 2
            tiles:
              - { unit: 甲镇, label: 甲, column: 1, row: 1 }
              - { unit: 乙镇, label: 乙, column: 2, row: 1 }
              - { unit: 丙镇, label: 丙, column: 2, row: 1 }
            beside: [{ unit: 两镇, label: 两镇 }]
            beside_label: 组
            tiles_label: 镇

            """,
        [Observations] = """
            observations: published
            values:
              - { indicator: firms, unit: "500", period: 2022, value: 60, measure_unit: 家, state: final, source_kind: report, source: 公报, source_date: 2023-03-01 }
              - { indicator: money, unit: "500", period: 2022-Q3, value: 1.5, measure_unit: 亿元, state: flash, source_kind: report, source: 快报, used: false }

            """,
        [Bands] = """
            bands: default
            label: 平台默认
            from_base:
              - { band: green, from: 1.10 }
              - { band: blue, from: 1.00 }
              - { band: yellow, from: 0.90 }
              - { band: orange, from: 0.70 }
              - { band: red }
            level: [{ band: green, from: 1.03 }, { band: blue, from: 1 }, { band: yellow, from: 0.96 }, { band: orange, from: 0.9 }, { band: red }]
            rank_quintile: [green, blue, yellow, orange, red]
            words: { green: 超前, blue: 达到, yellow: 略滞后, orange: 滞后, red: 严重滞后, none: 暂无, not-due: 未到 }
            colors:
              green: { tile: "#aedcc3", ink: "#1f2937", tag: "#e6f4ed", text: "#1a6a47", glyph: "#27805a" }
              blue: { tile: "#b9d0f3", ink: "#1f2937", tag: "#e9f1fc", text: "#1f59ad", glyph: "#3b74c9" }
              yellow: { tile: "#f8e09a", ink: "#1f2937", tag: "#fdf6dc", text: "#7a5a00", glyph: "#a57c00" }
              orange: { tile: "#f2a964", ink: "#1f2937", tag: "#fef1e4", text: "#a84a06", glyph: "#cf6a14" }
              red: { tile: "#c93c38", ink: "#ffffff", tag: "#fdecec", text: "#b42318", glyph: "#c93636" }
              none: { tile: "#f3f4f6", ink: "#1f2937", tag: "#f3f4f6", text: "#4b5563", glyph: "#9ca3af" }
              not-due: { tile: "#ffffff", ink: "#1f2937", tag: "#f3f4f6", text: "#4b5563", glyph: "#9ca3af" }

            """,
        [Plan] = """
            plan: town-2023
            version: 1
            title: 某县行动计划
            short_title: 行动计划
            issuer: 某县人民政府
            number: null
            issued: 2023-03-01
            from: 2023-01-01
            to: 2027-12-31
            base_date: 2022-12-31
            level: district
            unit: "500"
            tables:
              - id: annex-1
                clause: 附件1
                title: 企业分解
                indicator: firms
                measure_unit: 家
                comparator: ">="
                unit_heading: 镇
                baseline_year: 2022
                years: [2022, 2023, 2024]
                rows:
                  - { no: "1", unit: 甲镇, values: [60, 70, 80] }
                  - { no: "2", unit: 乙镇, target_only: true, values: ["/", 50, 60] }
                total: { label: 合计, values: [60, 120, 140] }
            panels:
              - id: panel-1
                clause: 专栏1
                title: 主要指标
                baseline_year: 2022
                year: 2025
                rows:
                  - { no: "1", indicator: share, measure_unit: "%", baseline: "30", value: "35", comparator: ">=", nature: anticipatory, printed: "35" }
                  - { no: null, indicator: good-firms, part_of: firms, measure_unit: 家, baseline: 20, value: 40, comparator: ">=", printed: "40" }
            history:
              - id: panel-2
                clause: 专栏2
                title: 过去
                years: [2017, 2022]
                rows:
                  - { no: "1", indicator: share, measure_unit: "%", values: [20, 30], change: { printed: 提高10个百分点, amount: 10, as: percentage-points } }
            baselines:
              - { indicator: good-firms, on: 2022-12-31, value: 20, measure_unit: 家, printed: 20家, clause: 一 }
            targets:
              - { indicator: good-firms, year: 2027, value: 50, measure_unit: 家, comparator: ">", printed: 超过50家, clause: 一, task: "1" }
              - { indicator: money, years: [2023, 2027], kind: minimum-per-year, value: 2, measure_unit: 亿元, comparator: ">=", printed: 每年2亿元, clause: 一 }
              - { indicator: share, year: 2027, kind: relative, value: null, measure_unit: "%", printed: 超过全国平均水平, clause: 一 }
            addends:
              - { indicator: firms, units: [甲镇, 乙镇], clause: 一 }
            tasks:
              - { number: "1", title: 做事, section: 一, clause: 二1, lead: [县科技局], responsible: [甲镇] }
              - { number: "2", title: 做更多事, section: 一, clause: 二2, lead: [县科技局], responsible: [乙镇] }
            mechanisms:
              - { kind: inspection, label: 按季督察, every: quarter, units: [县科技局], clause: 三 }
            claims:
              - { claim: doubling, indicator: good-firms, base_year: 2022, year: 2027, factor: 2, printed: 倍增, clause: 一 }
              - { claim: count, what: tasks, amount: 2, printed: 两项, clause: 二 }

            """,
    };

    public static IReadOnlyList<PackFile> Files() => With([]);

    /// <summary>All files, some texts replaced or added.</summary>
    public static IReadOnlyList<PackFile> With(params (string File, string Text)[] changes)
    {
        var texts = new Dictionary<string, string>(Texts);
        foreach (var (file, text) in changes)
        {
            texts[file] = text;
        }
        return [.. texts.Select(t => PackFile.FromText(t.Key, t.Value))];
    }

    public static string TextOf(string file) => Texts[file];

    /// <summary>A file's text with its only occurrence of a passage replaced.</summary>
    public static string Edit(string file, string passage, string replacement)
    {
        var text = Texts[file].ReplaceLineEndings("\n");
        var at = text.IndexOf(passage, StringComparison.Ordinal);
        if (at < 0 || text.IndexOf(passage, at + 1, StringComparison.Ordinal) >= 0)
        {
            throw new ArgumentException($"{file} holds '{passage}' not exactly once.", nameof(passage));
        }
        return text[..at] + replacement + text[(at + passage.Length)..];
    }

    /// <summary>All files with one edit.</summary>
    public static IReadOnlyList<PackFile> Edited(string file, string passage, string replacement) => With((file, Edit(file, passage, replacement)));
}

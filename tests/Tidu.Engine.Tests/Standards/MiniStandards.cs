using Tidu.Engine.Packs;

namespace Tidu.Engine.Tests.Standards;

/// <summary>A small valid dictionary, standard, calculation and case file, in which tests plant one fault at a time.</summary>
internal static class MiniStandards
{
    public const string Facts = "cn/facts.yaml";
    public const string Standard = "cn/firm/2020.yaml";
    public const string Newer = "cn/firm/2024.yaml";
    public const string Calculation = "cn/sum/2020.yaml";
    public const string Cases = "cn/firm/cases/2020.yaml";

    private static readonly Dictionary<string, string> Texts = new()
    {
        [Facts] = """
            facts:
              - { id: registered_on, label: 成立日期, definition: 成立日期, unit: date, period: point }
              - { id: resident, label: 居民企业, definition: 境内注册, unit: yes_no, period: point }
              - { id: staff, label: 职工, definition: 职工总数, unit: persons, period: year, min: 0 }
              - { id: engineers, label: 科技人员, definition: 科技人员数, unit: persons, period: year, min: 0, aliases: [工程师] }
              - { id: sales, label: 销售收入, definition: 销售收入, unit: money, period: year, min: 0, scope: 税务口径, where: 申报表 }
              - { id: research, label: 研发费用, definition: 研发费用, unit: money, period: year, min: 0 }
              - { id: patents, label: 专利, definition: 有效专利, unit: count, period: point, min: 0 }
              - { id: lab, label: 机构级别, definition: 研发机构级别, unit: code, period: point, codes: [{ code: none, label: 无 }, { code: national, label: 国家级 }] }
            """,
        [Standard] = """
            standard: firm
            version: "2020"
            title: 好企业认定
            short: 好企业
            authority: 某局
            documents:
              - { id: "9", number: 某发〔2020〕9号, title: 办法, issued: 2020-01-05, confidence: confirmed }
              - { id: guide, title: 指引, confidence: secondary }
            in_force: { from: 2020-01-01, to: 2023-12-31 }
            for: [new, renewal]
            accounting_years: 2
            series_from: registered_on
            validity: { years: 3, basis: 9 art. 8 }
            notes: [一条说明]
            parameters:
              staff_ceiling: { label: 职工上限, unit: persons, values: [{ from: 2019-01-01, value: 500, basis: 9 art. 3, checked: 2026-11-22 }] }
              ratio_floor:
                label: 研发占比下限
                unit: ratio
                values:
                  - { from: 2020-01-01, to: 2021-12-31, value: 0.05, basis: 9 art. 4, checked: 2026-11-22 }
                  - { from: 2022-01-01, by: "sales[-1]", table: [["< 1000", 0.05], [">= 1000", 0.04]], basis: 9 art. 4; guide, checked: 2026-11-22 }
              pass_mark: { label: 及格线, unit: points, values: [{ from: 2020-01-01, value: 60, basis: 9 art. 5, checked: 2026-11-22 }] }
            terms:
              ratio: { label: 研发占比, value: sum(research) / sum(sales), basis: 9 art. 4 }
            criteria:
              - { id: resident, label: 居民企业, basis: 9 art. 2, value: resident, test: value }
              - { id: size, label: 职工数, basis: 9 art. 3, value: "staff[-1]", unit: persons, test: value <= staff_ceiling, lever: "staff[-1]" }
              - id: invest
                label: 研发占比
                basis: 9 art. 4
                value: >-
                  if count(research) >= 2 then ratio
                  else research[-1] / sales[-1]
                unit: ratio
                test: "value >= ratio_floor"
                levers: ["research[-1]", "sales[-1]"]
              - { id: field, label: 领域, basis: 9 art. 2, manual: true, for: [new] }
              - id: either
                label: 两者之一
                basis: 9 art. 6
                any:
                  - { id: either-lab, label: 国家级机构, value: lab, test: 'value = "national"' }
                  - { id: either-more, label: 其他, unmodelled: true }
            groups:
              - { id: people, label: 人员, max: 50 }
            scores:
              - { id: engineers, label: 科技人员, basis: 9 art. 5, max: 50, group: people, value: "engineers[-1] / staff[-1]", table: [[">= 0.3", 50], ["[0.1..0.3)", [20, 40]], ["< 0.1", 0]], lever: "engineers[-1]" }
              - id: best
                label: 较好者
                basis: 9 art. 5
                max: 30
                best_of:
                  - { id: best-patents, label: 专利, value: patents, table: [[">= 2", 30], ["1", 15], ["0", 0]] }
                  - { id: best-lab, label: 机构, value: lab, table: [[national, 20], [none, 0]] }
              - { id: resident-points, label: 居民, basis: 9 art. 5, max: 10, value: resident, table: [["true", 10], ["false", 0]] }
              - { id: steps, label: 步进, basis: 9 art. 5, max: 10, points_value: "min(10, patents * 2)" }
            direct:
              - { id: direct-lab, label: 国家级机构直通, basis: 9 art. 7, value: lab, test: 'value = "national"' }
            pass: all(criteria) and (any(direct) or total(scores) >= pass_mark)

            """,
        [Newer] = """
            standard: firm
            version: "2024"
            title: 好企业认定（新）
            short: 好企业
            authority: 某局
            documents: [{ id: "3", number: 某发〔2024〕3号 }]
            in_force:
              - { for: new, from: 2024-01-01 }
              - { for: renewal, from: 2025-01-01 }
            accounting_years: 1
            parameters:
              staff_ceiling: { label: 职工上限, unit: persons, values: [{ from: 2020-01-01, value: 300, basis: 3 art. 1, checked: 2026-11-22 }] }
            criteria:
              - { id: size, label: 职工数, basis: 3 art. 1, test: "staff[-1] <= staff_ceiling" }
            pass: all(criteria)

            """,
        [Calculation] = """
            calculation: sum
            version: "2020"
            title: 合计
            short: 合计
            authority: 某局
            documents: [{ id: "9", number: 某发〔2020〕9号, cited_whole: true }]
            in_force: { from: 2020-01-01 }
            for: [new]
            accounting_years: 1
            results:
              - { id: both, label: 两项之和, basis: "9", unit: money, value: "sales[-1] + research[-1]" }
              - { id: share, label: 占比, basis: "9", unit: ratio, value: "research[-1] / both" }

            """,
        [Cases] = """
            cases: firm
            version: "2020"
            as_of: 2022-06-01
            kind: new
            base: { resident: true, staff.2021: 100, engineers.2021: 30, sales.2020: 400, sales.2021: 600, research.2020: 20, research.2021: 40, patents: 2, lab: national, registered_on: 2015-03-01, judged_field: true }
            examples:
              - name: 全部满足
                expect: { verdict: met, points: [94, 94], criteria: { size: met }, scores: { engineers: 50 }, values: { invest: 0.06 }, gap: { size: 0 }, path: score }
              - name: 缺人数
                facts: { staff.2021: null }
                expect: { verdict: unknown, missing: [staff.2021] }

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
        return [.. texts.Select(each => PackFile.FromText(each.Key, each.Value))];
    }

    /// <summary>A file's text.</summary>
    public static string TextOf(string file) => Texts[file].ReplaceLineEndings("\n");

    /// <summary>A file's text with its only occurrence of a passage replaced.</summary>
    public static string Edit(string file, string passage, string replacement)
    {
        var text = TextOf(file);
        var at = text.IndexOf(passage, StringComparison.Ordinal);
        if (at < 0 || text.IndexOf(passage, at + 1, StringComparison.Ordinal) >= 0)
        {
            throw new ArgumentException($"{file} holds '{passage}' not exactly once.", nameof(passage));
        }
        return text[..at] + replacement + text[(at + passage.Length)..];
    }
}

using Tidu.Engine.Packs;
using Tidu.Engine.Standards;

namespace Tidu.Engine.Tests.Standards;

/// <summary>A valid overlay over the mini standard and its cases, in which tests plant one fault at a time.</summary>
internal static class MiniOverlay
{
    public const string File = "cn/city/firm-city/overlay.yaml";
    public const string CaseFile = "cn/city/firm-city/cases/2021.yaml";
    public const string Jurisdiction = "500000";

    public static string Text { get; } = """
        overlay: firm-city
        title: 某市补充规定
        authority: 某市局
        jurisdiction: "500000"
        over: firm
        version: "2020"
        documents: [{ id: city, number: 某市发〔2021〕1号, issued: 2020-12-01 }]
        basis: city art. 1
        in_force: { from: 2021-01-01, to: 2023-12-31 }
        for: [new]
        notes: [一条地方说明]
        parameters:
          patent_floor: { label: 专利下限, unit: count, values: [{ from: 2021-01-01, value: 1, basis: city art. 5, checked: 2026-11-22 }] }
          staff_least: { label: 职工下限, unit: persons, values: [{ from: 2021-01-01, value: 20, basis: city art. 3, checked: 2026-11-22 }] }
        criteria:
          - { id: patents-city, label: 专利数, basis: city art. 5, value: patents, unit: count, test: value >= patent_floor, lever: patents }
          - { id: honest, label: 诚信, basis: city art. 6, manual: true, veto: true }
        tighten:
          parameters:
            staff_ceiling: { unit: persons, values: [{ from: 2021-01-01, value: 400, basis: city art. 2, checked: 2026-11-22 }] }
            ratio_floor:
              unit: ratio
              values:
                - { from: 2021-01-01, to: 2021-12-31, value: 0.06, basis: city art. 4, checked: 2026-11-22 }
                - { from: 2022-01-01, by: "sales[-1]", table: [["< 500", 0.06], [">= 500", 0.05]], basis: city art. 4, checked: 2026-11-22 }
            pass_mark: { unit: points, values: [{ from: 2021-01-01, value: 70, basis: city art. 7, checked: 2026-11-22 }] }
          criteria:
            - { of: size, id: size-city, label: 职工下限, basis: city art. 3, value: "staff[-1]", unit: persons, test: value >= staff_least, lever: "staff[-1]" }
            - { of: either-lab, id: lab-patents, label: 机构有专利, basis: city art. 5, value: patents, test: value >= patent_floor }

        """.ReplaceLineEndings("\n");

    public static string Cases { get; } = """
        cases: firm
        version: "2020"
        jurisdiction: "500000"
        as_of: 2022-06-01
        kind: new
        base: { resident: true, staff.2021: 100, engineers.2021: 30, sales.2020: 400, sales.2021: 600, research.2020: 20, research.2021: 40, patents: 2, lab: national, registered_on: 2015-03-01, judged_field: true, judged_honest: true }
        examples:
          - { name: 全部满足, expect: { verdict: met, points: [94, 94], criteria: { patents-city: met, size: met, size-tightened: met, size-city: met } } }
          - { name: 人数恰为地方上限, facts: { staff.2021: 400 }, expect: { verdict: met, criteria: { size: met }, gap: { size: 0 } } }
          - { name: 人数超过地方上限, facts: { staff.2021: 401 }, expect: { verdict: not_met, criteria: { size: not_met, size-tightened: not_met }, gap: { size: 1 } } }
          - { name: 人数恰为地方下限, facts: { staff.2021: 20 }, expect: { verdict: met, criteria: { size-city: met } } }
          - { name: 人数少于地方下限, facts: { staff.2021: 19 }, expect: { verdict: not_met, criteria: { size: met, size-city: not_met, size-tightened: not_met } } }
          - { name: 没有专利, facts: { patents: 0 }, expect: { verdict: not_met, criteria: { patents-city: not_met, either-lab: met, lab-patents: not_met, either-lab-tightened: not_met } } }
          - { name: 还没有判断诚信, facts: { judged_honest: null }, expect: { verdict: unknown, missing: [judged_honest] } }
          - { name: 占比略低于地方下限, facts: { sales.2021: 800.01 }, expect: { verdict: not_met, criteria: { invest: not_met } } }
          - { name: 占比恰为地方下限, facts: { sales.2021: 800 }, expect: { verdict: met, values: { invest: 0.05 } } }

        """.ReplaceLineEndings("\n");

    /// <summary>The mini files with the overlay, some texts replaced or added.</summary>
    public static PackReading Read(params (string File, string Text)[] changes) =>
        PackReader.Read(MiniStandards.With([(File, Text), (CaseFile, Cases), .. changes]));

    /// <summary>The overlay with its only occurrence of a passage replaced.</summary>
    public static string Edit(string passage, string replacement)
    {
        var at = Text.IndexOf(passage, StringComparison.Ordinal);
        if (at < 0 || Text.IndexOf(passage, at + 1, StringComparison.Ordinal) >= 0)
        {
            throw new ArgumentException($"The overlay holds '{passage}' not exactly once.", nameof(passage));
        }
        return Text[..at] + replacement + Text[(at + passage.Length)..];
    }

    /// <summary>The merged version of a reading.</summary>
    public static StandardVersion Merged(this PackReading reading) => reading.Packs.Standards.Overlaid.Single();
}

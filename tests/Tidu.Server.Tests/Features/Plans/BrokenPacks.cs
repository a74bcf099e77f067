namespace Tidu.Server.Tests.Features.Plans;

/// <summary>Packs with planted faults. Each mark stands where one is to be reported; the codes are in the order of the marks.</summary>
public static class BrokenPacks
{
    public const char Mark = '‸';

    public static readonly IReadOnlyList<(string File, string Text, string[] Codes)> All =
    [
        ("slips-2024.yaml", Slips, ["bad-date", "unknown-key", "unknown-unit", "row-length", "bad-number", "unknown-indicator", "bad-code"]),
        ("torn-2024.yaml", "plan: torn-2024\ntitle: [未完\n‸", ["yaml-syntax"]),
        ("strange.yaml", "‸recipe: 回锅肉\n", ["unknown-kind"]),
        ("twice.yaml", "observations: twice\n‸observations: twice\nvalues: []\n", ["duplicate-key"]),
    ];

    private const string Slips = """
        plan: slips-2024
        version: 1
        title: 永川区某行动计划
        short_title: 某计划
        issuer: 永川区人民政府办公室
        issued: ‸2024-02-30
        from: 2024-01-01
        to: 2025-12-31
        base_date: 2023-12-31
        level: district
        unit: "500118"
        ‸titel: 多余的键
        tables:
          - id: annex-1
            clause: 附件1
            title: 目标分解
            indicator: hnte
            measure_unit: 家
            comparator: ">="
            unit_heading: 园区
            years: [2024, 2025]
            rows:
              - { no: "1", unit: ‸永川低新区管委会, values: [10, 20] }
              - { no: "2", unit: 三教产业促进中心, values: ‸[10, 20, 30] }
              - { no: "3", unit: 港桥产业促进中心, values: [10, ‸二十] }
        targets:
          - { indicator: ‸hntee, year: 2025, value: 10, measure_unit: 家, comparator: ">=", printed: 10家, clause: 一 }
          - { indicator: hnte, year: 2025, value: 10, measure_unit: 家, comparator: ‸"=>", printed: 10家, clause: 二 }
        """;
}

using System.Globalization;
using System.Text.RegularExpressions;
using Tidu.Server.Tests.Hosting.Commands;

namespace Tidu.Server.Tests.Features.Monitoring;

/// <summary>An annex of the Yongchuan plan, read from its text line by line and not by the program's reader: what the tests hold its answers against.</summary>
public sealed partial record PrintedAnnex(IReadOnlyList<PrintedRow> Rows, IReadOnlyList<decimal> Totals)
{
    /// <param name="id">E.g. annex-3.</param>
    public static PrintedAnnex Read(string id)
    {
        var text = File.ReadAllText(Path.Combine(DemoCommands.Packs, "plans", "yongchuan-2023-663.yaml"));
        var start = text.IndexOf($"- id: {id}\n", StringComparison.Ordinal);
        var total = text.IndexOf("total:", start, StringComparison.Ordinal);
        var rows = RowLine().Matches(text[start..total]).Select(match => new PrintedRow(match.Groups["no"].Value, match.Groups["unit"].Value, Numbers(match.Groups["values"].Value)));
        return new PrintedAnnex([.. rows], [.. Numbers(TotalLine().Match(text, total).Groups["values"].Value).Select(number => number!.Value)]);
    }

    private static List<decimal?> Numbers(string list) =>
        [.. list.Split(',').Select(cell => cell.Trim() == "\"/\"" ? (decimal?)null : decimal.Parse(cell, CultureInfo.InvariantCulture))];

    [GeneratedRegex("""- \{ no: "(?<no>\d+)", unit: (?<unit>[^,]+),(?: target_only: true,)? values: \[(?<values>[^\]]+)\]""")]
    private static partial Regex RowLine();

    [GeneratedRegex(@"values: \[(?<values>[^\]]+)\]")]
    private static partial Regex TotalLine();
}

/// <summary>One printed row: a number a year, null for "/".</summary>
public sealed record PrintedRow(string Number, string Unit, IReadOnlyList<decimal?> Values);

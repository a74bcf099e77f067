using Tidu.Server.Hosting;
using Tidu.Server.Hosting.Commands;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Imports;

/// <summary>The result of an import for people at the command line: counts, the first remarks, what to do next.</summary>
internal static class ImportSummary
{
    private const int Shown = 20;

    public static void Write(CommandContext context, ImportView result, ImportOrder order)
    {
        context.Output.WriteLine(Texts.Of(
            "import.counts",
            ("read", result.RowsRead), ("skipped", result.RowsSkipped), ("good", result.RowsGood), ("bad", result.RowsBad), ("added", result.RowsAdded),
            ("changed", result.RowsChanged), ("unchanged", result.RowsUnchanged), ("warned", result.RowsWarned), ("written", result.RowsWritten)));
        foreach (var remark in result.Remarks.Take(Shown))
        {
            context.Output.WriteLine(Texts.Of($"import.remark-{remark.Level}".ToLowerInvariant(), ("sheet", remark.Sheet), ("address", remark.Address), ("text", remark.Text)));
        }

        if (result.RemarkCount > Shown)
        {
            context.Output.WriteLine(Texts.Of("import.more", ("count", result.RemarkCount - Shown)));
        }

        foreach (var conflict in result.Conflicts)
        {
            context.Output.WriteLine(conflict.Text);
        }

        if (order.Report is not null && File.Exists(order.Report))
        {
            context.Hint("import.report-written", ("file", order.Report));
        }

        context.Output.WriteLine(Texts.Of($"import.state.{JsonSettings.CodeOf(result.State)}"));
        if (result.Problem is { } problem)
        {
            context.Error.WriteLine(Texts.Of($"error.{problem.Code}", problem.Params.ToDictionary(pair => pair.Key, pair => (object?)pair.Value.ToString())));
        }
    }
}

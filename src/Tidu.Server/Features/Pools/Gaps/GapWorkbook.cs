using System.Globalization;
using Tidu.Server.Documents;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>The list as the workbook an officer sends out: by enterprise what is lacking, what it takes, whom to call, who does it by when; and the equation with where its figures come from.</summary>
internal static class GapWorkbook
{
    private const int Frozen = 3;

    private static readonly double[] Widths = [5, 30, 21, 13, 16, 12, 12, 30, 34, 30, 10, 12, 20, 15, 14, 12];

    public static Workbook Of(GapList list, string who, DateTimeOffset when)
    {
        var footer = MonitoringTexts.ExportFooter(who, when, list.Demo);
        return new Workbook(TitleOf(list), who, [Candidates(list, footer), Equation(list, footer)]);
    }

    /// <summary>续认（到期日）、差 n 项、无差项.</summary>
    public static string StateOf(GapCandidate row) =>
        row.Renewal ? Texts.Of("pools.sheet.renewal", ("on", Day(row.Expires)))
        : row.Missing.Count > 0 && row.Missing.Count == row.InTime.Count ? Texts.Of("pools.sheet.time")
        : row.Missing.Count > 0 ? Texts.Of("pools.sheet.failed", ("count", row.Missing.Count))
        : row.Lacking.Count > 0 ? Texts.Of("pools.sheet.lacking", ("count", row.Lacking.Count))
        : Texts.Of("pools.sheet.none");

    public static string MissingOf(GapCandidate row) => string.Join(Texts.Of("pools.semicolon"), row.Items.Select(item => item.State == "lacking"
        ? Texts.Of("pools.sheet.to-supply", ("facts", item.Facts.Count > 0 ? string.Join(Texts.Of("pools.and"), item.Facts) : item.Label))
        : string.Join(' ', new[] { item.Label, item.Text, item.Gap.Length > 0 ? Texts.Of("pools.sheet.gap-words", ("gap", item.Gap)) : "" }.Where(text => text.Length > 0))));

    public static string NeedsOf(GapCandidate row) => string.Join(Texts.Of("pools.semicolon"), row.Needs.Select(need => $"{need.FactLabel} {need.Text}"));

    public static string FileName(GapList list) => $"{TitleOf(list)}_{list.On:yyyyMMdd}";

    private static Sheet Candidates(GapList list, string footer)
    {
        var last = WorkbookWriter.ColumnName(Widths.Length - 1);
        List<IReadOnlyList<SheetCell>> rows =
        [
            new[] { SheetCell.Of(TitleOf(list), CellStyle.Title) },
            new[] { SheetCell.Of(Sentence(list), CellStyle.Note) },
            Texts.Of("pools.sheet.columns").Split('|').Select(text => SheetCell.Of(text, CellStyle.Header)).ToArray(),
        ];
        rows.AddRange(list.Candidates.Select(RowOf));
        return new Sheet(Texts.Of("pools.sheet.candidates"), Widths, rows, [$"A1:{last}1", $"A2:{last}2"], (Frozen, Frozen), Frozen, 2, true, footer);
    }

    private static SheetCell[] RowOf(GapCandidate row, int index) =>
    [
        SheetCell.Of(index + 1, CellStyle.Number),
        SheetCell.Of(row.Name, CellStyle.Text),
        SheetCell.Of(row.CreditCode, CellStyle.Centered),
        SheetCell.Of(row.Park ?? row.Unit, CellStyle.Text),
        SheetCell.Of(string.Join(Texts.Of("pools.and"), row.Titles.Select(title => title.Name)), CellStyle.Text),
        SheetCell.Of(Day(row.Expires), CellStyle.Centered),
        SheetCell.Of(StateOf(row), CellStyle.Centered),
        SheetCell.Of(MissingOf(row), CellStyle.Text),
        SheetCell.Of(NeedsOf(row), CellStyle.Text),
        SheetCell.Of(row.FirstStep, CellStyle.Text),
        SheetCell.Of(Texts.Of($"pools.confidence.{row.Confidence}"), CellStyle.Centered),
        SheetCell.Of(row.Judgement is { } word ? Texts.Of($"pools.judgement.{Hosting.JsonSettings.CodeOf(word.Value)}") : null, CellStyle.Centered),
        SheetCell.Of(row.Refusal is { } refusal ? Texts.Of("pools.sheet.refused", ("reason", Texts.Of($"pools.refusal.{Hosting.JsonSettings.CodeOf(refusal.Reason)}")), ("until", Day(refusal.Until))) : row.Judgement?.Note, CellStyle.Text),
        SheetCell.Of(string.Join(' ', new[] { row.Contact?.Post, row.Contact?.Name }.OfType<string>()), CellStyle.Text),
        SheetCell.Of(row.Contact?.Phone, CellStyle.Centered),
        SheetCell.Of(row.Task is { } task ? $"{task.OfficerName} {Day(task.Due)}" : row.ServiceOfficer, CellStyle.Text),
    ];

    /// <summary>Every figure of the equation with where it comes from.</summary>
    private static Sheet Equation(GapList list, string footer)
    {
        SheetCell[] Line(string key, decimal? value, string? note) => [SheetCell.Of(Texts.Of($"pools.sheet.{key}"), CellStyle.Text), SheetCell.Of(value), SheetCell.Of(note, CellStyle.Text)];
        List<IReadOnlyList<SheetCell>> rows =
        [
            new[] { SheetCell.Of(TitleOf(list), CellStyle.Title) },
            new[] { "item", "figure", "source" }.Select(key => SheetCell.Of(Texts.Of($"pools.sheet.{key}"), CellStyle.Header)).ToArray(),
            Line("target", list.Target, list.TargetText ?? Texts.Of("pools.sheet.no-target")),
            Line("valid", list.Valid, Texts.Of("pools.sheet.valid-note", ("on", Day(list.On)))),
            Line("losses", list.ExpectedLosses, LossNote(list)),
            Line("pipeline", list.Pipeline, string.Join(Texts.Of("pools.and"), list.Stages.Select(stage => $"{Texts.Of($"pools.stage.{Hosting.JsonSettings.CodeOf(stage.Stage)}")} {stage.Count}"))),
            Line("gap", list.Gap, Texts.Of(list.Gap is null ? "pools.sheet.no-gap" : "pools.sheet.gap-note")),
            Line("forecast", list.Forecast.Value, Texts.Of(list.Forecast.ArrivalsKnown || list.Pipeline == 0 ? "pools.sheet.forecast-note" : "pools.sheet.forecast-open", ("cases", list.Forecast.ArrivalCases), ("low", list.Forecast.Low), ("high", list.Forecast.High))),
            Line("window", null, list.Window is { } window ? $"{window.Name} {Day(window.Opens)}—{Day(window.Closes)}" : Texts.Of("pools.sheet.no-window")),
            new[] { SheetCell.Empty() },
            new[] { "ending", "code", "expires" }.Select(key => SheetCell.Of(Texts.Of($"pools.sheet.{key}"), CellStyle.Header)).ToArray(),
        ];
        rows.AddRange(list.Losses.First.Select(name => new[] { SheetCell.Of(name.Name, CellStyle.Text), SheetCell.Of(name.CreditCode, CellStyle.Centered), SheetCell.Of(Day(name.On), CellStyle.Centered) }));
        if (list.Losses.First.Count < list.Losses.Ending)
        {
            rows.Add([SheetCell.Of(Texts.Of("pools.sheet.ending-cut", ("count", list.Losses.First.Count), ("total", list.Losses.Ending)), CellStyle.Text)]);
        }

        return new Sheet(Texts.Of("pools.sheet.equation"), [34, 22, 60], rows, ["A1:C1"], (2, 2), 2, 0, false, footer);
    }

    private static string LossNote(GapList list) => Texts.Of(
        list.Losses.Basis == "none" ? "pools.sheet.losses-none" : "pools.sheet.losses-note",
        ("ending", list.Losses.Ending), ("cases", list.Losses.Cases), ("renewed", list.Losses.Renewed), ("low", list.Losses.Low), ("high", list.Losses.High));

    private static string TitleOf(GapList list) => Texts.Of("pools.sheet.title", ("unit", list.Unit), ("year", list.Year), ("indicator", list.IndicatorName));

    private static string Sentence(GapList list) => WordsOf(list) + (list.Candidates.Count < list.Total ? CutNote(list.Candidates.Count, list.Total) : "");

    /// <summary>That a list is not whole.</summary>
    internal static string CutNote(int listed, int total) => Texts.Of("pools.sheet.cut", ("count", listed), ("total", total));

    private static string WordsOf(GapList list) => Texts.Of(
        list.Gap is null ? "pools.sheet.sentence-open" : "pools.sheet.sentence", ("on", Day(list.On)), ("target", Plain(list.Target)), ("valid", list.Valid), ("losses", list.ExpectedLosses), ("pipeline", list.Pipeline), ("gap", Plain(list.Gap)), ("count", list.Candidates.Count), ("unit", list.MeasureUnit));

    private static string? Plain(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

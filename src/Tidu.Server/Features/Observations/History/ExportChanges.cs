using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Documents;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Observations;

/// <summary>GET /api/observations/changes/workbook with the filters of the list: the newest steps as xlsx. Texts are written as text, so that none is ever computed.</summary>
internal static class ExportChanges
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>More are left out, and the sheet says so.</summary>
    private const int MostRows = 10_000;

    private static readonly string[] Columns = ["at", "by", "act", "unit", "indicator", "period", "measure", "from", "to", "state", "reason", "asked"];
    private static readonly double[] Widths = [17, 18, 10, 18, 22, 14, 9, 14, 14, 11, 46, 16];

    /// <summary>The export is audited with its filters and rows before it is answered.</summary>
    public static async Task<IResult> Handle([AsParameters] ChangeFilter filter, TiduDb db, ScopeSource scopes, AuditTrail audit, CurrentUser caller, TimeProvider clock, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        if (await ListChanges.RefuseAsync(filter, scope, audit) is { } refused)
        {
            return refused;
        }

        var found = filter.Find(db, ChangeFilter.UnitsOf(scope, filter.Unit, filter.Below ?? false));
        var keys = await ListChanges.InOrder(found).Take(MostRows + 1).ToListAsync(cancel);
        var changes = await ReadSteps.ReadAsync(db, scope, [.. keys.Take(MostRows)], cancel);
        var measures = await db.Set<Indicator>().AsNoTracking().ToDictionaryAsync(row => row.Code, cancel);
        await audit.RecordDoneAsync(AuditActions.Export, "observations", "changes", new { filter, rows = changes.Count });
        var now = ChinaTime.Now(clock);
        var footer = Texts.Of("audit.footer", ("name", caller.DisplayName), ("at", Write(now)));
        var sheet = SheetOf(changes, measures, keys.Count > MostRows, footer);
        var bytes = WorkbookWriter.Write(new Workbook(Texts.Of("changes.title"), caller.DisplayName, [sheet]));
        return Results.File(bytes, ContentType, Texts.Of("changes.file", ("at", now.ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture))));
    }

    private static Sheet SheetOf(IReadOnlyList<ValueChange> changes, IReadOnlyDictionary<string, Indicator> measures, bool isCut, string footer)
    {
        var lines = new List<IReadOnlyList<SheetCell>>
        {
            new[] { SheetCell.Of(Texts.Of("changes.title"), CellStyle.Title) },
            new[] { SheetCell.Of(Texts.Of(isCut ? "changes.note-cut" : "changes.note", ("count", changes.Count)), CellStyle.Note) },
            Columns.Select(column => SheetCell.Of(Texts.Of($"changes.{column}"), CellStyle.Header)).ToList(),
        };
        lines.AddRange(changes.Select(change => CellsOf(change, measures.GetValueOrDefault(change.Indicator))));
        var last = WorkbookWriter.ColumnName(Columns.Length - 1);
        return new Sheet(Texts.Of("changes.title"), Widths, lines, [$"A1:{last}1", $"A2:{last}2"], (3, 3), 3, 1, true, footer);
    }

    private static SheetCell[] CellsOf(ValueChange change, Indicator? indicator)
    {
        var unit = indicator?.DisplayUnits.FirstOrDefault();
        var step = change.Step;
        return
        [
            Text(Write(step.At.ToOffset(TimeSpan.FromHours(8)))),
            Text(step.By == CurrentUser.LocalOperatorName ? Texts.Of("changes.loaded") : step.ByName),
            Text(Texts.Of($"change-act.{step.Act}")),
            Text(change.Unit),
            Text(change.IndicatorName),
            Text(PeriodTexts.Of(change.Period)),
            Text(unit?.Name ?? indicator?.MeasureUnit),
            Number(step.From, unit),
            Number(step.To, unit),
            Text(step.ToState is { } state ? Texts.Of($"observation-state.{state}").Split('|')[0] : null),
            Text(step.Reason),
            Text(step.RequestedBy),
        ];
    }

    private static SheetCell Text(string? text) => SheetCell.Of(text, CellStyle.Text);

    private static SheetCell Number(decimal? value, DisplayUnit? unit)
    {
        var shown = value / (unit?.Factor ?? 1);
        return SheetCell.Of(shown, shown == decimal.Truncate(shown ?? 0) ? CellStyle.Number : CellStyle.Decimal2);
    }

    private static string Write(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

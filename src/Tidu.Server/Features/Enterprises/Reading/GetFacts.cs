using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Engine.Standards;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises.Facts;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Reading;

/// <summary>Facts of one enterprise with every source, and the dictionary's words for them.</summary>
/// <param name="Years">Years with facts, latest first.</param>
/// <param name="Facts">In the order of the dictionary; a fact that no source has is left out.</param>
/// <param name="Known">Facts of the dictionary that may be entered.</param>
/// <param name="Sources">In whose name the caller may write, the usual one first; empty for who writes nothing.</param>
public sealed record EnterpriseFacts(IReadOnlyList<int> Years, IReadOnlyList<FactLine> Facts, IReadOnlyList<FactChoice> Known, [property: Codes(typeof(FactSource))] IReadOnlyList<string> Sources);

/// <summary>A fact that may be entered.</summary>
/// <param name="Unit">money, usd, persons, ratio, days, years, count, points, yes_no, date or code.</param>
/// <param name="Yearly">One value a year; else as of a day.</param>
public sealed record FactChoice(string Fact, string Label, string Definition, string Unit, bool Yearly, string? Scope, IReadOnlyList<FactCode> Codes);

/// <summary>A code of a fact that is one of a list.</summary>
public sealed record FactCode(string Code, string Label);

/// <summary>A fact with its values by year.</summary>
/// <param name="Unit">money, usd, persons, ratio, days, years, count, points, yes_no, date or code.</param>
/// <param name="Scope">Statistical or accounting scope; null where there is only one.</param>
/// <param name="Where">Where an enterprise finds the figure.</param>
public sealed record FactLine(string Fact, string Label, string Definition, string Unit, bool Yearly, string? Scope, string? Where, IReadOnlyList<FactCell> Cells);

/// <summary>A fact of one year, or as of a day, with the source that counts first.</summary>
/// <param name="Year">0 for a fact as of a day.</param>
/// <param name="Differs">Another source says something else.</param>
public sealed record FactCell(int Year, bool Differs, IReadOnlyList<FactSaid> Said);

/// <summary>What one source says.</summary>
/// <param name="Value">Plain text: a number in base units, true or false, a day, a code.</param>
/// <param name="Used">It counts.</param>
/// <param name="Version">Of its record; to be sent back with a correction.</param>
public sealed record FactSaid(
    string Value,
    [Codes(typeof(FactSource))] string Source,
    string SourceText,
    DateOnly AsOf,
    bool Used,
    string Batch,
    string EnteredByName,
    DateTimeOffset EnteredAt,
    int Version);

/// <summary>GET /api/enterprises/{code}/facts: every source side by side, and which one counts (一数一源).</summary>
internal static class GetFacts
{
    public static async Task<IResult> Handle(string code, TiduDb db, RegistrySights sights, ShippedPacks packs, AuditTrail audit, CancellationToken cancel)
    {
        var sight = await sights.OpenAsync(cancel);
        var (one, problem) = await FindEnterprise.ByCodeAsync(code, db, sight, audit, cancel);
        return one is null ? problem! : Results.Ok(await ReadAsync(one, db, packs.Packs, sight.Scope, cancel));
    }

    internal static async Task<EnterpriseFacts> ReadAsync(Enterprise one, TiduDb db, PackSet packs, Scope scope, CancellationToken cancel)
    {
        var records = await db.Set<FactRecord>().AsNoTracking().Where(record => record.EnterpriseId == one.Id).ToListAsync(cancel);
        var batches = records.Select(record => record.BatchId).Distinct().ToList();
        var known = await db.Set<EnterpriseBatch>().AsNoTracking().Where(batch => batches.Contains(batch.Id)).ToDictionaryAsync(batch => batch.Id, cancel);
        var dictionary = packs.Standards.Facts;
        var used = UsedFacts.Of(records, dictionary, scope.Today);
        return new(
            [.. records.Where(record => record.Year > 0).Select(record => record.Year).Distinct().OrderDescending()],
            [.. used.GroupBy(fact => fact.Fact.Id).Select(group => LineOf(group.First().Fact, [.. group.Select(fact => CellOf(fact, known))]))],
            [.. dictionary.All.Where(fact => !fact.IsJudged).Select(ChoiceOf)],
            Policies.Allow(Policies.EditEnterprises, scope.Caller) ? [.. SourcesFor(one, scope, packs.Imports).Select(source => JsonSettings.CodeOf(source))] : []);
    }

    /// <summary>In whose name the caller may write facts of an enterprise: of an invented one also as demonstration data.</summary>
    internal static IReadOnlyList<FactSource> SourcesFor(Enterprise one, Scope scope, ImportLexicon words)
    {
        var own = WritableSources.Of(scope, words);
        return one.Synthetic && scope.Caller.IsIn(Roles.Officer) ? [.. own, FactSource.Demo] : own;
    }

    private static FactLine LineOf(FactDefinition fact, IReadOnlyList<FactCell> cells) =>
        new(fact.Id, fact.Label, fact.Definition, UnitOf(fact), fact.IsSeries, fact.Scope, fact.Where, [.. cells.OrderByDescending(cell => cell.Year)]);

    private static FactChoice ChoiceOf(FactDefinition fact) =>
        new(fact.Id, fact.Label, fact.Definition, UnitOf(fact), fact.IsSeries, fact.Scope, [.. fact.Codes.Select(code => new FactCode(code.Code, code.Label))]);

    private static string UnitOf(FactDefinition fact) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(fact.Unit.ToString());

    private static FactCell CellOf(UsedFact fact, IReadOnlyDictionary<int, EnterpriseBatch> batches) =>
        new(fact.Counts.Year, fact.Differs, [SaidOf(fact.Counts, true, batches), .. fact.Others.Select(other => SaidOf(other, false, batches))]);

    private static FactSaid SaidOf(StatedFact stated, bool used, IReadOnlyDictionary<int, EnterpriseBatch> batches)
    {
        var batch = batches[stated.Record.BatchId];
        return new(
            stated.Value.ToString().ToString(CultureInfo.InvariantCulture),
            JsonSettings.CodeOf(stated.Source),
            stated.Record.SourceText,
            stated.AsOf,
            used,
            batch.Label,
            batch.EnteredByName,
            batch.EnteredAt,
            stated.Record.Version);
    }
}

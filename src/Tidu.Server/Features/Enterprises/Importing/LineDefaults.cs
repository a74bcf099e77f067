using Tidu.Engine.Ladders;
using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Features.Enterprises.Facts;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>What rows have that do not say otherwise.</summary>
/// <param name="Source">Who says the facts.</param>
/// <param name="SourceText">The source in words.</param>
/// <param name="AsOf">Day of facts, vetoes and moves without a day of their own.</param>
/// <param name="UnitId">Where new enterprises lie.</param>
/// <param name="Newcomers">The monthly list that the file is; null: the file is for the registry.</param>
/// <param name="Money">Measure unit of amounts of money; null: the columns must say it.</param>
/// <param name="Title">The kind of certificates whose rows do not say it; null: the list must say it.</param>
/// <param name="ReadsTitles">False where such certificates are not to be read.</param>
/// <param name="FileName">As the user calls the file.</param>
internal sealed record LineDefaults(
    FactSource Source, string SourceText, DateOnly AsOf, string? UnitId, MeasureUnit? Money, NewcomerList? Newcomers, TitleKind? Title, bool ReadsTitles, string FileName)
{
    private const int LongestSource = 400;
    private const string NoTitle = "none";

    /// <exception cref="ImportRefusedException">unit-not-found, bad-fact-source, fact-source-not-yours, bad-money-unit, bad-title-kind</exception>
    public static LineDefaults Of(ImportOptions options, ImportFile file, Scope scope, PackSet packs)
    {
        var source = SourceOf(options, scope, packs);
        var text = string.IsNullOrWhiteSpace(options.Source) ? Path.GetFileNameWithoutExtension(file.FileName) : options.Source.Trim();
        var (list, reads) = (NewcomersOf(options), options.TitleKind != NoTitle);
        return new LineDefaults(
            source, text.Length > LongestSource ? text[..LongestSource] : text, options.SourceDate ?? scope.Today, UnitOf(options, scope), MoneyOf(options, packs), list,
            reads ? TitleOf(options, packs) : null, reads && list is null, Path.GetFileNameWithoutExtension(file.FileName));
    }

    /// <summary>The one that was chosen, or the usual one of the caller's office. Nobody writes in the name of another.</summary>
    private static FactSource SourceOf(ImportOptions options, Scope scope, PackSet packs)
    {
        var own = WritableSources.Of(scope, packs.Imports);
        if (string.IsNullOrWhiteSpace(options.FactSource) && own.Count > 0)
        {
            return own[0];
        }

        var asked = string.IsNullOrWhiteSpace(options.FactSource) ? FactSource.Bureau
            : JsonSettings.MemberOf<FactSource>(options.FactSource) is { } named and not FactSource.Judges ? named : throw new ImportRefusedException("bad-fact-source", ("value", options.FactSource));
        return own.Contains(asked) ? asked
            : throw new ImportRefusedException("fact-source-not-yours", ("source", JsonSettings.CodeOf(asked)), ("allowed", own.Select(each => JsonSettings.CodeOf(each)).ToList()));
    }

    /// <summary>The one that was chosen, or the caller's main unit; the operator at the command line names none, then every row must.</summary>
    private static string? UnitOf(ImportOptions options, Scope scope)
    {
        if (string.IsNullOrWhiteSpace(options.Parent))
        {
            return scope.UnitIds.Count > 0 ? scope.UnitIds[0] : null;
        }

        var unit = scope.Tree.Resolve(options.Parent, scope.Today)?.Id;
        return unit is not null && scope.Contains(unit, scope.Today) ? unit : throw new ImportRefusedException("unit-not-found", ("id", options.Parent));
    }

    private static MeasureUnit? MoneyOf(ImportOptions options, PackSet packs)
    {
        if (string.IsNullOrWhiteSpace(options.MoneyUnit))
        {
            return null;
        }

        return packs.FindMeasureUnit(options.MoneyUnit) is { } unit && unit.Base == Texts.Of("enterprise-import.money") ? unit : throw new ImportRefusedException("bad-money-unit", ("value", options.MoneyUnit));
    }

    private static TitleKind? TitleOf(ImportOptions options, PackSet packs) => string.IsNullOrWhiteSpace(options.TitleKind) ? null
        : packs.Ladder.Recognise(options.TitleKind) ?? throw new ImportRefusedException("bad-title-kind", ("value", options.TitleKind));

    private static NewcomerList? NewcomersOf(ImportOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Newcomers))
        {
            return null;
        }

        var source = JsonSettings.MemberOf<NewcomerSource>(options.Newcomers) ?? throw new ImportRefusedException("bad-newcomer-list", ("value", options.Newcomers));
        return Period.TryParse(options.Period ?? string.Empty, out var month) && month.Kind == PeriodKind.Month
            ? new NewcomerList(source, month.First)
            : throw new ImportRefusedException("newcomer-month-needed");
    }
}

/// <summary>A monthly list.</summary>
/// <param name="Month">Its first day.</param>
internal sealed record NewcomerList(NewcomerSource Source, DateOnly Month);

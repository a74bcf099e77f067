using Tidu.Engine.Packs;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Facts;

/// <summary>In whose name somebody may write facts: an office writes what is its own. Whoever could write as the tax office would decide what counts.</summary>
public static class WritableSources
{
    private static readonly FactSource[] Kept = [FactSource.BusinessRegistration, FactSource.Tax, FactSource.Statistics, FactSource.Patents];
    private static readonly FactSource[] PassedOn = [FactSource.Bureau, FactSource.Declaration, .. Kept];

    /// <summary>The sources, the usual one first; empty for who writes none.</summary>
    /// <remarks>An officer of a division or its science bureau records what other offices hand over, naming the document; of another office only what is that office's. A supplier writes registers, never
    /// what the bureau verified or an enterprise declared. A reporter collects declarations. Demonstration data is written at the command line.</remarks>
    /// <param name="scope">Who writes, and its units.</param>
    /// <param name="words">How offices are called.</param>
    public static IReadOnlyList<FactSource> Of(Scope scope, ImportLexicon words)
    {
        if (scope.IsWhole)
        {
            return [.. PassedOn, FactSource.Demo];
        }

        var units = scope.UnitIds.Select(scope.Tree.Find).OfType<UnitDefinition>().ToList();
        var own = units.Select(unit => OfficeOf(unit, words)).OfType<FactSource>().Distinct().ToList();
        var isDivision = units.Exists(unit => unit.Kind != UnitKind.Department);
        var sources = new List<FactSource>();
        if (scope.Caller.IsIn(Roles.Officer))
        {
            sources.AddRange(isDivision || own.Contains(FactSource.Bureau) ? PassedOn : [.. own, FactSource.Declaration]);
        }

        if (scope.Caller.IsIn(Roles.DataSupplier))
        {
            sources.AddRange(own.Count > 0 ? own : isDivision ? Kept : []);
        }

        if (scope.Caller.IsIn(Roles.CoOfficer) || scope.Caller.IsIn(Roles.Reporter))
        {
            sources.AddRange([.. own, FactSource.Declaration]);
        }

        return [.. sources.Distinct()];
    }

    /// <summary>True where the figure is another office's than that of whoever records it: then the document is named.</summary>
    public static bool IsPassedOn(FactSource source) => Kept.Contains(source);

    /// <summary>The office that a department is, by its name; null for others.</summary>
    private static FactSource? OfficeOf(UnitDefinition unit, ImportLexicon words) => unit.Kind == UnitKind.Department
        ? words.Offices.Where(office => office.Words.Any(unit.Name.Contains)).Select(office => JsonSettings.MemberOf<FactSource>(office.Source)).FirstOrDefault()
        : null;
}

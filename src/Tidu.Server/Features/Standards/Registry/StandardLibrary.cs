using System.Collections.Concurrent;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Lowering;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Standards.Registry;

/// <summary>The standards of the packs as this process found them at its start, and each compiled once per day and kind of application.</summary>
public sealed class StandardLibrary(ShippedPacks packs)
{
    private const int MostCompiled = 512;

    private readonly ConcurrentDictionary<(string Standard, DateOnly Day, ApplicationKind Kind), RegistryStandard?> _compiled = new();

    /// <summary>Fact dictionary, standards and calculations.</summary>
    public StandardSet Standards => packs.Packs.Standards;

    /// <summary>Ids of the standards that give a verdict, in the order of the files; calculations are none.</summary>
    public IReadOnlyList<string> Ids => field ??= [.. Standards.Versions.Where(version => !version.IsCalculation).Select(version => version.Standard).Distinct(StringComparer.Ordinal)];

    /// <summary>Kinds of titles that are given by a standard: who holds one renews.</summary>
    public IReadOnlyList<string> TitlesOf(string standard) => [.. packs.Packs.Ladder.Titles.Where(kind => kind.Standard == standard).Select(kind => kind.Code)];

    /// <summary>True where enterprises apply by it: a place on a statistical list is given without.</summary>
    public bool IsAppliedFor(string standard) => packs.Packs.Ladder.Titles.Any(kind => kind.Standard == standard && !kind.Statistical);

    /// <summary>Kinds of titles that are given by any standard.</summary>
    public IReadOnlyList<string> HeldKinds => field ??= [.. packs.Packs.Ladder.Titles.Where(kind => kind.Standard is not null).Select(kind => kind.Code)];

    /// <summary>The standard as it decides an application of the kind on the day; null where no version does.</summary>
    public RegistryStandard? Find(string standard, DateOnly day, ApplicationKind kind)
    {
        if (_compiled.Count > MostCompiled)
        {
            _compiled.Clear();
        }

        return _compiled.GetOrAdd((standard, day, kind), key => Compile(key.Standard, key.Day, key.Kind, null));
    }

    /// <summary>The same with parameters replaced: what-if.</summary>
    public RegistryStandard? Assume(string standard, DateOnly day, ApplicationKind kind, IReadOnlyDictionary<string, decimal> overrides) => Compile(standard, day, kind, overrides);

    private RegistryStandard? Compile(string standard, DateOnly day, ApplicationKind kind, IReadOnlyDictionary<string, decimal>? overrides) =>
        Standards.Resolve(standard, day, kind).Version is { } version ? new RegistryStandard(StandardCompiler.Compile(version, day, kind, overrides)) : null;
}

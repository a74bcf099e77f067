using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Standards.Reading;

/// <summary>The substitutes of a standard: of one unit and period with what they stand for, without circles, none in vain.</summary>
internal sealed class SubstituteReader(MapReader root, StandardContext context)
{
    private readonly List<(Substitute Substitute, YamlNode At)> _read = [];

    public IReadOnlyList<Substitute> Read()
    {
        var ids = new UniqueIds(root.Context, StandardTexts.KindOfSubstitute);
        return root.OptionalList("substitutes", (node, path) => MapReader.Open(node, path, root.Context) is { } map ? One(map, ids) : null);
    }

    /// <summary>Reports substitutes for facts that the standard does not use.</summary>
    public void CheckUse(StandardVersion version)
    {
        var used = version.Facts.Select(fact => fact.Id).Except(context.Judged.Select(fact => fact.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var (substitute, at) in _read.Where(each => !used.Contains(each.Substitute.Fact)))
        {
            root.Context.Report(at, "unused-substitute", StandardTexts.UnusedSubstitute(substitute.Fact));
        }
    }

    private Substitute? One(MapReader map, UniqueIds ids)
    {
        var (fact, by) = (Fact(map, "fact"), Fact(map, "by"));
        var basis = context.OptionalBasis(map);
        var reading = basis is null ? map.Text("reading") : map.OptionalText("reading");
        map.Close();
        if (fact is null || by is null)
        {
            return null;
        }
        ids.Add(fact.Id, map.Find("fact")!);
        var substitute = new Substitute(fact.Id, by.Id, basis, reading);
        if (Closes(substitute))
        {
            root.Context.Report(map.Find("by")!, "substitute-cycle", StandardTexts.SubstituteCycle(map.Where("by"), fact.Id));
            return null;
        }
        if (!fact.IsWrong && !by.IsWrong && !Alike(fact, by))
        {
            root.Context.Report(map.Find("by")!, "substitute-differs", StandardTexts.SubstituteDiffers(map.Where("by"), fact, by));
        }
        _read.Add((substitute, map.Find("fact")!));
        return substitute;
    }

    private FactDefinition? Fact(MapReader map, string key)
    {
        if (map.Text(key) is not { Length: > 0 } id)
        {
            return null;
        }
        if (context.Facts.Find(id) is { } fact)
        {
            return fact;
        }
        root.Context.Report(map.Find(key)!, "unknown-name", StandardTexts.UnknownFact(map.Where(key), id, root.Context.Nearest(id, context.Facts.All.Select(each => each.Id))));
        return null;
    }

    private static bool Alike(FactDefinition fact, FactDefinition by) =>
        fact.Unit == by.Unit && fact.Period == by.Period && fact.Codes.Select(code => code.Code).SequenceEqual(by.Codes.Select(code => code.Code));

    /// <summary>True where the way from what stands in, through those above it in the file, comes back to the fact.</summary>
    private bool Closes(Substitute substitute)
    {
        for (var at = substitute.By; at is not null; at = _read.Find(each => each.Substitute.Fact == at).Substitute?.By)
        {
            if (at == substitute.Fact)
            {
                return true;
            }
        }
        return false;
    }
}

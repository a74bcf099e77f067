namespace Tidu.Engine.Standards.Reading;

/// <summary>Joins what was read with what was known before; where both have an id, the first's is taken.</summary>
internal static class StandardSetUnion
{
    public static StandardSet Of(StandardSet first, StandardSet second)
    {
        if (second == StandardSet.Empty)
        {
            return first;
        }
        var facts = first.Facts.All.Concat(second.Facts.All).DistinctBy(fact => fact.Id);
        var versions = first.Versions.Concat(second.Versions).DistinctBy(version => (version.Standard, version.Version));
        var overlaid = second.Overlaid.Where(known => first.Find(known.Standard, known.Version) is null && first.Overlaid.All(each => each.Overlay!.Id != known.Overlay!.Id));
        return new StandardSet(new FactSet(facts), [.. versions], [.. first.Cases, .. second.Cases], [.. first.Overlaid, .. overlaid]);
    }
}

using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Standards.Reading;

/// <summary>What needs all versions: their ids and days.</summary>
internal static class StandardChecks
{
    /// <summary>Reports versions of one standard that have the same name or decide the same kind on the same day; the later file is reported.</summary>
    public static void Check(IReadOnlyList<(MapReader Root, StandardVersion Version)> read)
    {
        for (var i = 0; i < read.Count; i++)
        {
            var (root, version) = read[i];
            foreach (var (_, other) in read.Take(i).Where(before => before.Version.Standard == version.Standard && version.Standard.Length > 0))
            {
                if (other.Version == version.Version)
                {
                    root.Context.Report(root.Find("version") ?? root.Node, "duplicate-id",
                        PackTexts.DuplicateId(StandardTexts.KindOfVersion, $"{version.Standard} {version.Version}", $" {other.File} "));
                }
                else if (version.InForce.FirstOrDefault(span => other.InForce.Any(span.Overlaps)) is { } span)
                {
                    root.Context.Report(root.Find("in_force") ?? root.Node, "versions-overlap", StandardTexts.VersionsOverlap(version, other, span.Kind));
                }
            }
        }
    }
}

using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Standards.Reading;

/// <summary>Whether every value of a tightened parameter is at least as strict as the national one of the same days.</summary>
internal sealed class OverlayTightness(MapReader root, StandardVersion national, YamlMap written)
{
    /// <summary>Reports, of every parameter, the first value that would loosen the national standard, naming both places.</summary>
    public void Check(StandardVersion merged)
    {
        foreach (var (key, value) in root.Node.At("tighten").EntriesAt("parameters"))
        {
            var (local, whole) = (merged.Parameters.First(each => each.Id == key.Text), national.Parameters.First(each => each.Id == key.Text));
            var side = TighterSide.Of(national, key.Text)!.Value;
            if (ParameterTightness.Looser(local, whole, side, merged.InForce) is { } place)
            {
                var line = written.At("parameters").At(key.Text).ItemsAt("values")[place.National].Line;
                root.Context.Report(
                    value.ItemsAt("values")[place.Local], "overlay-loosens", OverlayTexts.Loosens($"tighten.parameters.{key.Text}.values[{place.Local + 1}]", local.Values[place.Local], whole, place.National, side, national.File, line));
            }
        }
    }
}

using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Standards.Reading;

/// <summary>Codes that packs write with underscores, like the facts they describe: yes_no, year_end, not_met.</summary>
internal static class SnakeCodes
{
    public static T? SnakeCode<T>(this ReadContext context, YamlNode node, string where)
        where T : struct, Enum
    {
        if (context.Text(node, where) is not { } text)
        {
            return null;
        }
        if (FactCodes.Parse<T>(text) is { } value)
        {
            return value;
        }
        var codes = Enum.GetValues<T>().Select(FactCodes.Of).ToList();
        context.Report(node, "bad-code", PackTexts.BadCode(where, text, codes, context.Nearest(text, codes)));
        return null;
    }

    public static T SnakeCode<T>(this MapReader map, string key)
        where T : struct, Enum =>
        map.Require(key) is { } node ? map.Context.SnakeCode<T>(node, map.Where(key)) ?? default : default;

    public static T? OptionalSnakeCode<T>(this MapReader map, string key)
        where T : struct, Enum =>
        map.Find(key) is { } node ? map.Context.SnakeCode<T>(node, map.Where(key)) : null;
}

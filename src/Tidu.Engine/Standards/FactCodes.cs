using Tidu.Engine.Packs;

namespace Tidu.Engine.Standards;

/// <summary>The codes that fact dictionaries, cases and result files write with underscores, like the facts they stand beside: yes_no, year_end, not_met.</summary>
public static class FactCodes
{
    /// <summary>The code of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        PackCodes.Of(value).Replace('-', '_');

    /// <summary>The value of a code, exactly as written; null for an unknown one.</summary>
    public static T? Parse<T>(string code)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == code)
            {
                return value;
            }
        }
        return null;
    }
}

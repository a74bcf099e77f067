using System.Globalization;
using Tidu.Server.Documents.Reading;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>Divisions of GB/T 4754-2017 by name, for lists that say the industry in words.</summary>
internal static class IndustryNames
{
    private const int Divisions = 97;

    private static readonly Dictionary<string, string> Codes = Enumerable.Range(1, Divisions)
        .Select(division => IndustryCode.Read(division.ToString("00", CultureInfo.InvariantCulture))!)
        .ToDictionary(code => HeaderNames.Key(Texts.Of($"industry.{code}")), StringComparer.Ordinal);

    /// <summary>The code of a division; null where the text is no name of one.</summary>
    public static string? Find(string text) => Codes.GetValueOrDefault(HeaderNames.Key(text));
}

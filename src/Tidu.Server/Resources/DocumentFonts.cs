namespace Tidu.Server.Resources;

/// <summary>Fonts of official documents by the names that offices have them under; documents name them and never carry them.</summary>
internal static class DocumentFonts
{
    public const string Title = "方正小标宋简体";
    public const string Heading = "黑体";
    public const string Body = "仿宋_GB2312";
    public const string PageNumber = "宋体";
    public const string PageDash = "—";

    /// <summary>What a reader without the font may take instead.</summary>
    public static IReadOnlyDictionary<string, string> Fallbacks { get; } = new Dictionary<string, string>
    {
        [Title] = "华文中宋",
        [Heading] = "SimHei",
        [Body] = "仿宋",
        [PageNumber] = "SimSun",
    };
}

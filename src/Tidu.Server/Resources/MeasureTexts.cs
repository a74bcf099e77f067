namespace Tidu.Server.Resources;

/// <summary>Base units that rules go by, as the data files write them.</summary>
internal static class MeasureTexts
{
    public const string Yuan = "元";
}

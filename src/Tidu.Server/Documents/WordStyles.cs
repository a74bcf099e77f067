using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Tidu.Server.Resources;

namespace Tidu.Server.Documents;

/// <summary>Paragraph and character properties behind <see cref="WordStyle"/>, in the measures of GB/T 9704-2012: twips, half points.</summary>
internal static class WordStyles
{
    /// <summary>22 lines on a page.</summary>
    public const int LinePitch = 579;

    private const string Size2 = "44";
    private const string Size3 = "32";
    private const string Size4 = "28";

    public static Paragraph Paragraph(string text, WordStyle style, bool newPage)
    {
        var properties = PropertiesOf(style);
        if (newPage)
        {
            properties.PageBreakBefore = new PageBreakBefore();
        }

        return new Paragraph(properties, new Run(RunOf(style), new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }

    /// <summary>A line of a table.</summary>
    public static Paragraph Cell(string text, bool header) => new(
        new ParagraphProperties(
            new SpacingBetweenLines { Before = "40", After = "40", Line = "360", LineRule = LineSpacingRuleValues.Exact },
            new Justification { Val = JustificationValues.Center }),
        new Run(Characters(header ? DocumentFonts.Heading : DocumentFonts.Body, Size4), new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    public static RunProperties PageNumber => Characters(DocumentFonts.PageNumber, Size4);

    private static ParagraphProperties PropertiesOf(WordStyle style) => style switch
    {
        WordStyle.Title => Properties(JustificationValues.Center, 660, before: "240", after: "120"),
        WordStyle.Subtitle => Properties(JustificationValues.Center, LinePitch, after: "240"),
        WordStyle.RightNote => Properties(JustificationValues.Right, LinePitch),
        WordStyle.Flush => Properties(JustificationValues.Left, LinePitch),
        WordStyle.Signature => Properties(JustificationValues.Left, 800, keepNext: true, indented: true),
        WordStyle.Heading => Properties(JustificationValues.Both, LinePitch, keepNext: true, indented: true),
        _ => Properties(JustificationValues.Both, LinePitch, indented: true),
    };

    /// <remarks>The schema asks for this order of elements.</remarks>
    private static ParagraphProperties Properties(JustificationValues justified, int line, string before = "0", string after = "0", bool keepNext = false, bool indented = false)
    {
        var properties = new ParagraphProperties();
        if (keepNext)
        {
            properties.Append(new KeepNext());
        }

        properties.Append(new SpacingBetweenLines { Before = before, After = after, Line = $"{line}", LineRule = LineSpacingRuleValues.Exact });
        if (indented)
        {
            properties.Append(new Indentation { FirstLineChars = 200, FirstLine = "640" });
        }

        properties.Append(new Justification { Val = justified });
        return properties;
    }

    private static RunProperties RunOf(WordStyle style) => style switch
    {
        WordStyle.Title => Characters(DocumentFonts.Title, Size2),
        WordStyle.Heading => Characters(DocumentFonts.Heading, Size3),
        WordStyle.RightNote => Characters(DocumentFonts.Body, Size4),
        _ => Characters(DocumentFonts.Body, Size3),
    };

    private static RunProperties Characters(string font, string size) => new(
        new RunFonts { Ascii = font, HighAnsi = font, EastAsia = font, ComplexScript = font, Hint = FontTypeHintValues.EastAsia },
        new FontSize { Val = size },
        new FontSizeComplexScript { Val = size });
}

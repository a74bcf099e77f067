namespace Tidu.Server.Documents.Reading;

/// <summary>The shared texts of a workbook, taken from their bytes; an item in rich text is read as XML by itself.</summary>
internal static class PlainTexts
{
    /// <exception cref="NotPlainException">They are for the general reader.</exception>
    public static string[] Read(Stream part)
    {
        using var xml = new PlainXml(part);
        var texts = new List<string>();
        try
        {
            var names = PlainNames.Enter(xml, "sst"u8, out var ended);
            while (!ended)
            {
                xml.SkipBlanks(names.ItemsEnd.Length);
                ended = xml.Rest.StartsWith(names.ItemsEnd);
                if (!ended)
                {
                    texts.Add(CellText.Clean(Item(xml, names)));
                }
            }

            return [.. texts];
        }
        catch (Exception cause) when (cause is IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new NotPlainException();
        }
    }

    private static string Item(PlainXml xml, PlainNames names)
    {
        var close = names.ItemEnd;
        var end = xml.Rest.StartsWith(names.Item) ? xml.Find(close, 0) : -1;
        if (end < 0)
        {
            throw new NotPlainException();
        }

        var item = xml.Rest[..(end + close.Length)];
        var text = Text(item[names.Item.Length..end], names) ?? Rich(item);
        xml.Take(item.Length);
        return text;
    }

    /// <summary>The text of a single element t; null where there is something else.</summary>
    private static string? Text(ReadOnlySpan<byte> body, PlainNames names)
    {
        if (!body.StartsWith(names.Text) || !body.EndsWith(names.TextEnd))
        {
            return null;
        }

        var tag = PlainTag.Read(body, names.Text.Length);
        var text = tag.IsEmpty ? default : body[tag.Length..^names.TextEnd.Length];
        return tag.IsEmpty || text.IndexOf((byte)'<') >= 0 ? null : PlainStrings.Of(text);
    }

    private static string Rich(ReadOnlySpan<byte> item)
    {
        try
        {
            using var xml = SafeXml.Open(new MemoryStream(item.ToArray()));
            xml.MoveToContent();
            return SharedTexts.ReadItem(xml);
        }
        catch (System.Xml.XmlException)
        {
            // As it may be with names of another part of the file; the whole says whether it is right.
            throw new NotPlainException();
        }
    }
}

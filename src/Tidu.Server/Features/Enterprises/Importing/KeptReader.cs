using Tidu.Engine.Standards;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>Reads rows as <see cref="KeptLines"/> wrote them.</summary>
internal sealed class KeptReader(BinaryReader reader, FactSet facts)
{
    /// <summary>Texts that are numbered; further ones are written out.</summary>
    public const int MostTexts = 50_000;

    private readonly List<string> _texts = [];

    /// <summary>The next row.</summary>
    public EnterpriseLine Line()
    {
        var place = new LinePlace(reader.ReadInt32(), reader.ReadInt32());
        var (code, patents, seen, renames, former, reason) = (Text(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadBoolean(), Text(), Text());
        var line = new EnterpriseLine { Place = place, Code = code, Patents = patents < 0 ? null : patents, Seen = seen, Renames = renames, FormerName = former, Reason = reason };
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            line.Identity.Add((reader.ReadByte(), Text()!));
        }

        line.Name = line.Of(IdentityField.Name);

        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            line.Titles.Add(Title());
        }

        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            line.Facts.Add(new FactLine(0, reader.ReadInt16(), Day()!.Value, facts.Find(Text()!)!, Value()));
        }

        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            line.Vetoes.Add(new VetoLine(0, (VetoKind)reader.ReadByte(), reader.ReadBoolean(), Day()!.Value, Day(), Text()!));
        }

        return line;
    }

    private TitleLine Title() => new(0, Text()!)
    {
        Grade = Text(), Number = Text(), IssuedOn = Day(), ValidFrom = Day()!.Value, ValidTo = Day(), SaysTo = reader.ReadBoolean(), EndedOn = Day(),
        EndReason = reader.ReadSByte() is >= 0 and var end ? (QualificationEnd)end : null, StandardVersion = Text(), Authority = Text(),
    };

    private FactValue Value() => reader.ReadByte() switch
    {
        0 => FactValue.Of(reader.ReadDecimal()),
        1 => FactValue.Of(false),
        2 => FactValue.Of(true),
        3 => FactValue.Of(Day()!.Value),
        _ => FactValue.Of(Text()!),
    };

    private DateOnly? Day() => reader.ReadInt32() is >= 0 and var day ? DateOnly.FromDayNumber(day) : null;

    private string? Text()
    {
        var number = reader.Read7BitEncodedInt();
        if (number == 0)
        {
            return null;
        }

        if (number > 1)
        {
            return _texts[number - 2];
        }

        var text = reader.ReadString();
        if (_texts.Count < MostTexts)
        {
            _texts.Add(text);
        }

        return text;
    }
}

using Tidu.Engine.Standards;
using Tidu.Server.Features.Imports;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>Keeps the rows to be written in the job's folder, from the check until the user has decided; written and read one after the other.</summary>
internal sealed class KeptLines : IDisposable
{
    private const string Name = "lines.bin";
    private const int Buffer = 1 << 16;
    private readonly BinaryWriter _writer;
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    public KeptLines(string folder) => _writer = new BinaryWriter(new BufferedStream(File.Create(Path.Combine(folder, Name)), Buffer));

    /// <summary>Keeps a row.</summary>
    public void Add(EnterpriseLine line)
    {
        _writer.Write(true);
        _writer.Write(line.Place.Sheet);
        _writer.Write(line.Place.Row);
        Text(line.Code);
        _writer.Write(line.Patents ?? -1);
        _writer.Write(line.Seen);
        _writer.Write(line.Renames);
        Text(line.FormerName);
        Text(line.Reason);
        _writer.Write7BitEncodedInt(line.Identity.Count);
        foreach (var (field, value) in line.Identity)
        {
            _writer.Write((byte)field);
            Text(value);
        }

        AddTitles(line);
        AddFacts(line);
        AddVetoes(line);
    }

    /// <summary>The rows as they were kept.</summary>
    public static IEnumerable<EnterpriseLine> Read(string folder, FactSet facts)
    {
        using var reader = new BinaryReader(new BufferedStream(File.OpenRead(Path.Combine(folder, Name)), Buffer));
        var kept = new KeptReader(reader, facts);
        while (reader.ReadBoolean())
        {
            yield return kept.Line();
        }
    }

    /// <summary>Ends the file.</summary>
    public void Dispose()
    {
        _writer.Write(false);
        _writer.Dispose();
    }

    private void AddTitles(EnterpriseLine line)
    {
        _writer.Write7BitEncodedInt(line.Titles.Count);
        foreach (var title in line.Titles)
        {
            Text(title.Kind);
            Text(title.Grade);
            Text(title.Number);
            Day(title.IssuedOn);
            Day(title.ValidFrom);
            Day(title.ValidTo);
            _writer.Write(title.SaysTo);
            Day(title.EndedOn);
            _writer.Write((sbyte)(title.EndReason is { } reason ? (int)reason : -1));
            Text(title.StandardVersion);
            Text(title.Authority);
        }
    }

    private void AddFacts(EnterpriseLine line)
    {
        _writer.Write7BitEncodedInt(line.Facts.Count);
        foreach (var fact in line.Facts)
        {
            _writer.Write((short)fact.Year);
            Day(fact.AsOf);
            Text(fact.Fact.Id);
            switch (fact.Value)
            {
                case { Number: { } number }:
                    _writer.Write((byte)0);
                    _writer.Write(number);
                    break;
                case { Truth: { } truth }:
                    _writer.Write((byte)(truth ? 2 : 1));
                    break;
                case { Date: { } date }:
                    _writer.Write((byte)3);
                    Day(date);
                    break;
                default:
                    _writer.Write((byte)4);
                    Text(fact.Value.Code);
                    break;
            }
        }
    }

    private void AddVetoes(EnterpriseLine line)
    {
        _writer.Write7BitEncodedInt(line.Vetoes.Count);
        foreach (var veto in line.Vetoes)
        {
            _writer.Write((byte)veto.Kind);
            _writer.Write(veto.Found);
            Day(veto.On);
            Day(veto.Until);
            Text(veto.Basis);
        }
    }

    private void Day(DateOnly? day) => _writer.Write(day?.DayNumber ?? -1);

    /// <summary>A text the first time, its number from then on; long ones repeat seldom and are written out.</summary>
    private void Text(string? text)
    {
        if (text is null)
        {
            _writer.Write7BitEncodedInt(0);
        }
        else if (_texts.TryGetValue(text, out var number))
        {
            _writer.Write7BitEncodedInt(number + 2);
        }
        else
        {
            _writer.Write7BitEncodedInt(1);
            _writer.Write(text);
            if (_texts.Count < KeptReader.MostTexts)
            {
                _texts.Add(text, _texts.Count);
            }
        }
    }
}

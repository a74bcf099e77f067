using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Features.Imports;

namespace Tidu.Server.Features.Observations.Importing;

/// <summary>Keeps the items to be written in the job's folder, from the check until the user has decided.</summary>
internal static class KeptItems
{
    private const string Name = "items.bin";
    private const int Buffer = 1 << 16;

    /// <summary>New and changed items; the others need no writing.</summary>
    public static void Write(string folder, IReadOnlyList<ImportItem> items)
    {
        using var writer = new BinaryWriter(new BufferedStream(File.Create(Path.Combine(folder, Name)), Buffer));
        var (texts, periods) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<Period, string>());
        var kept = items.Where(item => item.Act is RowAct.Add or RowAct.Change).ToList();
        writer.Write(kept.Count);
        foreach (var item in kept)
        {
            WriteOne(writer, texts, item, periods.TryGetValue(item.Period, out var period) ? period : periods[item.Period] = item.Period.ToString());
        }
    }

    /// <summary>The items as they were kept.</summary>
    public static IReadOnlyList<ImportItem> Read(string folder)
    {
        using var reader = new BinaryReader(new BufferedStream(File.OpenRead(Path.Combine(folder, Name)), Buffer));
        var (texts, periods) = (new List<string>(), new Dictionary<string, Period>(StringComparer.Ordinal));
        var items = new ImportItem[reader.ReadInt32()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = ReadOne(reader, texts, periods);
        }

        return items;
    }

    private static void WriteOne(BinaryWriter writer, Dictionary<string, int> texts, ImportItem item, string period)
    {
        writer.Write(item.Place.Sheet);
        writer.Write(item.Place.Row);
        writer.Write(item.Place.Column);
        WriteText(writer, texts, item.IndicatorCode);
        WriteText(writer, texts, item.UnitId);
        WriteText(writer, texts, period);
        WriteText(writer, texts, item.SourceText);
        WriteText(writer, texts, item.Note ?? string.Empty);
        WriteText(writer, texts, item.Reason ?? string.Empty);

        writer.Write(item.Value);
        writer.Write((byte)item.State);
        writer.Write(item.SourceDate?.DayNumber ?? -1);
        writer.Write(item.Late);
        writer.Write((byte)item.Act);
        writer.Write(item.ExistingId);
        writer.Write(item.ExistingVersion);
        writer.Write(item.From ?? 0);
    }

    private static ImportItem ReadOne(BinaryReader reader, List<string> texts, Dictionary<string, Period> periods)
    {
        var place = new ImportPlace(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var (indicator, unit, period, source, note, reason) = (ReadText(reader, texts), ReadText(reader, texts), ReadText(reader, texts), ReadText(reader, texts), ReadText(reader, texts), ReadText(reader, texts));
        var (value, state, day, late, act) = (reader.ReadDecimal(), (ObservationState)reader.ReadByte(), reader.ReadInt32(), reader.ReadBoolean(), (RowAct)reader.ReadByte());
        var (id, version, from) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadDecimal());
        var time = periods.TryGetValue(period, out var known) ? known : periods[period] = Period.Parse(period);
        return new ImportItem
        {
            Place = place, IndicatorCode = indicator, UnitId = unit, Period = time, PeriodEnd = time.Last, SourceText = source,
            Note = note.Length == 0 ? null : note, Reason = reason.Length == 0 ? null : reason,
            Value = value, State = state, SourceDate = day < 0 ? null : DateOnly.FromDayNumber(day), Late = late, Act = act,
            ExistingId = id, ExistingVersion = version, From = act == RowAct.Change ? from : null,
        };
    }

    /// <summary>A text the first time, its number from then on.</summary>
    private static void WriteText(BinaryWriter writer, Dictionary<string, int> texts, string text)
    {
        if (texts.TryGetValue(text, out var number))
        {
            writer.Write7BitEncodedInt(number);
            return;
        }

        texts.Add(text, texts.Count);
        writer.Write7BitEncodedInt(texts.Count - 1);
        writer.Write(text);
    }

    private static string ReadText(BinaryReader reader, List<string> texts)
    {
        var number = reader.Read7BitEncodedInt();
        if (number == texts.Count)
        {
            texts.Add(reader.ReadString());
        }

        return texts[number];
    }
}

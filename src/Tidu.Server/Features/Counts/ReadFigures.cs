using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Ladders;
using Tidu.Engine.Standards;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Enterprises.Facts;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Counts;

/// <summary>Reads, of all enterprises, the one figure that a measure adds up or asks for: of its facts the first that is known, of several sources the one that counts.</summary>
internal static class ReadFigures
{
    /// <param name="db">The database.</param>
    /// <param name="registry">The enterprises.</param>
    /// <param name="measure">Of kind sum or with.</param>
    /// <param name="facts">The dictionary.</param>
    /// <param name="on">The last day of a year.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<FigureColumn> ReadAsync(TiduDb db, RegistrySnapshot registry, RegistryMeasure measure, FactSet facts, DateOnly on, CancellationToken cancel)
    {
        var column = new FigureColumn(registry.Ids.Count, [.. measure.Facts.Select(id => facts.Find(id)).OfType<FactDefinition>()]);
        var records = db.Set<FactRecord>().AsNoTracking().Where(record => record.Year == on.Year || (record.Year == 0 && record.AsOf <= on))
            .Select(record => new { record.EnterpriseId, record.Year, record.Source, record.AsOf, record.Values });
        await foreach (var record in records.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (registry.PositionOf(record.EnterpriseId) is { } position)
            {
                column.Take(position, record.Year, record.Source, record.AsOf, record.Values);
            }
        }

        if (measure.List is { } list && JsonSettings.MemberOf<AssetKind>(list) is { } kind)
        {
            var owners = await db.Set<EnterpriseAsset>().AsNoTracking().Where(asset => asset.Kind == kind && (asset.From == null || asset.From <= on) && (asset.To == null || asset.To >= on))
                .Select(asset => asset.EnterpriseId).Distinct().ToListAsync(cancel);
            owners.Select(registry.PositionOf).OfType<int>().ToList().ForEach(column.TakeList);
        }

        return column;
    }
}

/// <summary>One figure of each enterprise, by its position in the snapshot.</summary>
public sealed class FigureColumn
{
    private readonly IReadOnlyList<FactDefinition> _facts;
    private readonly byte[][] _names;
    private readonly decimal?[] _values;
    private readonly (int Fact, int Rank, int Day)[] _from;

    internal FigureColumn(int enterprises, IReadOnlyList<FactDefinition> facts)
    {
        _facts = facts;
        _names = [.. facts.Select(fact => Encoding.UTF8.GetBytes(fact.Id))];
        _values = new decimal?[enterprises];
        _from = new (int, int, int)[enterprises];
    }

    /// <summary>Base units, 1 for yes; null where nothing is known.</summary>
    public decimal? Of(int enterprise) => _values[enterprise];

    /// <summary>Id of the fact it comes from; null where it comes from none.</summary>
    public string? FactOf(int enterprise) => _values[enterprise] is null || _from[enterprise].Fact >= _facts.Count ? null : _facts[_from[enterprise].Fact].Id;

    internal void TakeList(int enterprise) => _values[enterprise] = Math.Max(_values[enterprise] ?? 0, 1);

    /// <summary>Takes what a record says where it counts more than what is known: an earlier fact of the list, a higher source, a later day.</summary>
    internal void Take(int enterprise, int year, FactSource source, DateOnly asOf, string values)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(values));
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var fact = FactAt(ref reader);
            reader.Read();
            if (fact >= 0 && _facts[fact].IsSeries == (year != 0) && ValueOf(ref reader) is { } value)
            {
                Take(enterprise, (fact, UsedFacts.RankOf(_facts[fact], source), -asOf.DayNumber), value);
            }
        }
    }

    private int FactAt(ref Utf8JsonReader reader)
    {
        for (var fact = 0; fact < _names.Length; fact++)
        {
            if (reader.ValueTextEquals(_names[fact]))
            {
                return fact;
            }
        }

        return -1;
    }

    private static decimal? ValueOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number => reader.GetDecimal(),
        JsonTokenType.True => 1,
        JsonTokenType.False => 0,
        _ => null,
    };

    private void Take(int enterprise, (int Fact, int Rank, int Day) from, decimal value)
    {
        if (_values[enterprise] is null || from.CompareTo(_from[enterprise]) < 0)
        {
            (_values[enterprise], _from[enterprise]) = (value, from);
        }
    }
}

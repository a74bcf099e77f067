using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Tidu.Server.Data.Bulk;

/// <summary>An entity's table with its columns, from the model: conversions are the same as in every other save.</summary>
/// <param name="Name">Quoted.</param>
internal sealed record BulkTable(string Name, IReadOnlyList<BulkColumn> Columns)
{
    /// <summary>Columns whose values the program gives.</summary>
    public IReadOnlyList<BulkColumn> Given { get; } = [.. Columns.Where(column => !column.IsGenerated)];

    /// <summary>The columns of these properties, in the order asked for.</summary>
    public IReadOnlyList<BulkColumn> Of(IEnumerable<string> properties) => [.. properties.Select(name => Columns.Single(column => column.Property == name))];

    /// <summary>The table of an entity.</summary>
    public static BulkTable For(TiduDb db, Type entity)
    {
        var type = db.Model.FindEntityType(entity) ?? throw new InvalidOperationException($"{entity.Name} is no entity.");
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        return new BulkTable(Quoted(table.Name), [.. type.GetProperties().Select(property => ColumnOf(property, table))]);
    }

    /// <summary>A name that SQL takes as it is.</summary>
    public static string Quoted(string name) => $"\"{name}\"";

    private static BulkColumn ColumnOf(IProperty property, StoreObjectIdentifier table)
    {
        var mapping = property.GetRelationalTypeMapping();
        var converter = mapping.Converter;
        var getter = property.GetGetter();
        var stored = converter?.ProviderClrType ?? mapping.ClrType;
        return new BulkColumn(
            property.GetColumnName(table)!,
            property.Name,
            converter is null ? getter.GetClrValue : row => converter.ConvertToProvider(getter.GetClrValue(row)),
            Nullable.GetUnderlyingType(stored) ?? stored,
            property.IsPrimaryKey() && property.ValueGenerated == ValueGenerated.OnAdd && property.ClrType != typeof(string));
    }
}

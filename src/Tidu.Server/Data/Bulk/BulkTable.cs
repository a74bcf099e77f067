using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Tidu.Server.Data.Bulk;

/// <summary>An entity's table with its columns, from the model: conversions are the same as in every other save.</summary>
/// <param name="Name">Quoted.</param>
internal sealed record BulkTable(string Name, IReadOnlyList<BulkColumn> Columns)
{
    private static readonly object True = true;
    private static readonly object False = false;
    private static readonly ConcurrentDictionary<(Type Context, Type Entity), BulkTable> Known = new();

    /// <summary>Columns whose values the program gives.</summary>
    public IReadOnlyList<BulkColumn> Given { get; } = [.. Columns.Where(column => !column.IsGenerated)];

    /// <summary>The columns of these properties, in the order asked for.</summary>
    public IReadOnlyList<BulkColumn> Of(IEnumerable<string> properties) => [.. properties.Select(name => Columns.Single(column => column.Property == name))];

    /// <summary>The table of an entity.</summary>
    public static BulkTable For(TiduDb db, Type entity) => Known.GetOrAdd((db.GetType(), entity), _ => Read(db, entity));

    private static BulkTable Read(TiduDb db, Type entity)
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
        var stored = converter?.ProviderClrType ?? mapping.ClrType;
        return new BulkColumn(
            property.GetColumnName(table)!,
            property.Name,
            ReaderOf(property, converter),
            Nullable.GetUnderlyingType(stored) ?? stored,
            property.IsPrimaryKey() && property.ValueGenerated == ValueGenerated.OnAdd && property.ClrType != typeof(string));
    }

    /// <summary>Compiled, since it runs for every value of every row.</summary>
    private static Func<object, object?> ReaderOf(IProperty property, ValueConverter? converter)
    {
        if (property.PropertyInfo is not { } member || (converter is not null && converter.ModelClrType != property.ClrType))
        {
            var getter = property.GetGetter();
            return converter is null ? getter.GetClrValue : row => converter.ConvertToProvider(getter.GetClrValue(row));
        }

        var row = Expression.Parameter(typeof(object));
        Expression value = Expression.Property(Expression.Convert(row, member.DeclaringType!), member);
        value = converter is null ? value : Expression.Invoke(converter.ConvertToProviderExpression, value);
        value = value.Type == typeof(bool) ? Expression.Condition(value, Expression.Constant(True, typeof(object)), Expression.Constant(False, typeof(object))) : Expression.Convert(value, typeof(object));
        return Expression.Lambda<Func<object, object?>>(value, row).Compile();
    }
}

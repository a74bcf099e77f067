using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Tidu.Server.Data;

/// <summary>What holds for every entity without being said in its configuration.</summary>
internal static class ModelConventions
{
    /// <summary>Enums by their kebab-case name; <see cref="IVersioned.Version"/> as concurrency token.</summary>
    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            ApplyToEnums(entity);
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
            {
                model.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
            }
        }
    }

    private static void ApplyToEnums(IMutableTypeBase type)
    {
        foreach (var property in type.GetProperties())
        {
            var clrType = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (clrType.IsEnum && property.GetValueConverter() is null)
            {
                property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(KebabCaseEnum<>).MakeGenericType(clrType))!);
                property.SetMaxLength(40);
            }
        }

        foreach (var complex in type.GetComplexProperties())
        {
            ApplyToEnums(complex.ComplexType);
        }
    }
}

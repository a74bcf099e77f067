using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tidu.Server.Data;

/// <summary>How this database came to be; one row, written in the transaction that fills it. A database without it was never finished.</summary>
public sealed class DatabaseOrigin
{
    /// <summary>Always 1.</summary>
    public int Id { get; init; } = 1;

    /// <summary>Demonstration data, or empty for real use.</summary>
    public OriginKind Kind { get; set; }

    /// <summary>When it was finished.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>The steps that filled it, in order.</summary>
    public List<string> Steps { get; set; } = [];

    /// <summary>SHA-256 over all pack files last loaded, hexadecimal; empty where none were.</summary>
    public string PacksHash { get; set; } = string.Empty;

    internal sealed class Configuration : IEntityTypeConfiguration<DatabaseOrigin>
    {
        public void Configure(EntityTypeBuilder<DatabaseOrigin> entity)
        {
            entity.ToTable("DatabaseOrigin");
            entity.Property(origin => origin.Id).ValueGeneratedNever();
            entity.Property(origin => origin.Steps).HasStringList();
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Enterprises;

/// <summary>An entry of an enterprise's lists: intellectual property, R&amp;D institutions, platforms, carriers, investments.</summary>
public sealed class EnterpriseAsset : IVersioned
{
    public int Id { get; init; }

    public int EnterpriseId { get; init; }

    public required AssetKind Kind { get; init; }

    /// <summary>Type within the kind, as entered (发明专利, 企业技术中心 …).</summary>
    public string? Type { get; set; }

    /// <summary>Class of intellectual property: 1 or 2; null elsewhere.</summary>
    public int? Class { get; set; }

    public required string Name { get; set; }

    /// <summary>Number of the right or document; null where there is none.</summary>
    public string? Number { get; set; }

    /// <summary>First day, inclusive; null where it is not known.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day, inclusive; null is open.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Yuan; null where there is none.</summary>
    public decimal? Amount { get; set; }

    public required string SourceText { get; set; }

    public int BatchId { get; set; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<EnterpriseAsset>
    {
        public void Configure(EntityTypeBuilder<EnterpriseAsset> entity)
        {
            entity.ToTable("EnterpriseAssets");
            entity.Property(asset => asset.Type).HasMaxLength(100);
            entity.Property(asset => asset.Name).HasMaxLength(400);
            entity.Property(asset => asset.Number).HasMaxLength(100);
            entity.Property(asset => asset.SourceText).HasMaxLength(400);
            entity.HasIndex(asset => new { asset.EnterpriseId, asset.Kind });
            entity.HasOne<Enterprise>().WithMany().HasForeignKey(asset => asset.EnterpriseId).OnDelete(DeleteBehavior.Cascade);
            entity.HasOne<EnterpriseBatch>().WithMany().HasForeignKey(asset => asset.BatchId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Which list.</summary>
public enum AssetKind
{
    /// <summary>知识产权.</summary>
    IpRight,

    /// <summary>研发机构.</summary>
    RdInstitution,

    /// <summary>创新平台.</summary>
    Platform,

    /// <summary>孵化载体.</summary>
    Carrier,

    /// <summary>投融资.</summary>
    Investment,
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Enterprises;

/// <summary>An enterprise of the registry (企业库). Its certificates, yearly facts, former names and moves are tables of their own.</summary>
public sealed class Enterprise : IVersioned
{
    public int Id { get; init; }

    /// <summary>Unified social credit code (GB 32100-2015): 18 characters, upper case.</summary>
    public required string CreditCode { get; set; }

    /// <summary>Its name today.</summary>
    public required string Name { get; set; }

    /// <summary>Unit of the tree it lies in today (属地); null where it is not known. Earlier ones: <see cref="EnterprisePlace"/>.</summary>
    public string? UnitId { get; set; }

    /// <summary>Park or zone it lies in today, a unit of the tree; null where it lies in none.</summary>
    public string? ParkId { get; set; }

    /// <summary>GB/T 4754-2017, section letter and up to four digits, e.g. <c>C3484</c>; null where it is not known.</summary>
    public string? IndustryCode { get; set; }

    public EnterpriseSize? Size { get; set; }

    /// <summary>Day of the business licence; null where it is not known.</summary>
    public DateOnly? RegisteredOn { get; set; }

    /// <summary>State of the registration; says nothing of certificates.</summary>
    public EnterpriseState State { get; set; }

    /// <summary>First day of <see cref="State"/>, of one that is gone the first day it was gone; null where it is not known.</summary>
    public DateOnly? StateFrom { get; set; }

    /// <summary>Field of technology (技术领域), as entered.</summary>
    public string? Field { get; set; }

    /// <summary>Leading industry of the district (主导产业), as entered.</summary>
    public string? LeadingIndustry { get; set; }

    /// <summary>Key cluster (重点产业集群), as entered.</summary>
    public string? KeyCluster { get; set; }

    /// <summary>State-controlled (国有控股); null where it is not known.</summary>
    public bool? StateControlled { get; set; }

    /// <summary>Listing stage (上市阶段), as entered.</summary>
    public string? ListingStage { get; set; }

    /// <summary>Personal data: shown whole only to those who serve the enterprise.</summary>
    public string? ContactName { get; set; }

    public string? ContactPost { get; set; }

    /// <summary>Personal data: shown whole only to those who serve the enterprise.</summary>
    public string? ContactPhone { get; set; }

    /// <summary>Login name of the service officer (服务专员); null where there is none.</summary>
    public string? Officer { get; set; }

    /// <summary>The service officer's name on screens.</summary>
    public string? OfficerName { get; set; }

    /// <summary>True for one that does not exist: demonstration data.</summary>
    public bool Synthetic { get; set; }

    /// <summary>What search looks through: code, names old and new, their pinyin and initials; lower case, made with every change.</summary>
    public required string SearchText { get; set; }

    /// <summary>The batch that brought it.</summary>
    public int BatchId { get; set; }

    /// <summary>The enterprise it was merged into as its duplicate, always one that stands; null elsewhere. A merged one is in no list and no count.</summary>
    public int? MergedIntoId { get; set; }

    public int Version { get; set; }

    /// <summary>True for one that is in no count from <see cref="StateFrom"/> on.</summary>
    public bool IsGone => State is EnterpriseState.MovedOut or EnterpriseState.Revoked or EnterpriseState.Deregistered;

    internal sealed class Configuration : IEntityTypeConfiguration<Enterprise>
    {
        public void Configure(EntityTypeBuilder<Enterprise> entity)
        {
            entity.ToTable("Enterprises");
            entity.Property(one => one.CreditCode).HasMaxLength(18);
            entity.Property(one => one.Name).HasMaxLength(200);
            entity.Property(one => one.UnitId).HasMaxLength(128);
            entity.Property(one => one.ParkId).HasMaxLength(128);
            entity.Property(one => one.IndustryCode).HasMaxLength(8);
            entity.Property(one => one.Field).HasMaxLength(100);
            entity.Property(one => one.LeadingIndustry).HasMaxLength(100);
            entity.Property(one => one.KeyCluster).HasMaxLength(100);
            entity.Property(one => one.ListingStage).HasMaxLength(100);
            entity.Property(one => one.ContactName).HasMaxLength(100);
            entity.Property(one => one.ContactPost).HasMaxLength(100);
            entity.Property(one => one.ContactPhone).HasMaxLength(50);
            entity.Property(one => one.Officer).HasMaxLength(256);
            entity.Property(one => one.OfficerName).HasMaxLength(100);
            entity.HasIndex(one => one.CreditCode).IsUnique();
            entity.HasIndex(one => new { one.UnitId, one.Name });
            entity.HasIndex(one => one.ParkId);
            entity.HasIndex(one => one.Name);
            entity.HasOne<EnterpriseBatch>().WithMany().HasForeignKey(one => one.BatchId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Size by the statistical classes of 2017 (大中小微型).</summary>
public enum EnterpriseSize
{
    Micro,
    Small,
    Medium,
    Large,
}

/// <summary>State of the registration (登记状态).</summary>
public enum EnterpriseState
{
    /// <summary>存续（在营）.</summary>
    Active,

    /// <summary>停业、歇业.</summary>
    Suspended,

    /// <summary>迁出本地.</summary>
    MovedOut,

    /// <summary>吊销.</summary>
    Revoked,

    /// <summary>注销.</summary>
    Deregistered,
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Enterprises;

/// <summary>What one source says about an enterprise for one year, or as of one day: facts of the dictionary (<c>packs/cn/facts.yaml</c>) by id. Sources stand side by side; <c>UsedFacts</c> says which counts, fact by fact.</summary>
public sealed class FactRecord : IVersioned
{
    public int Id { get; init; }

    public int EnterpriseId { get; init; }

    /// <summary>Accounting year; 0 for facts as of a day (<see cref="AsOf"/>).</summary>
    public int Year { get; init; }

    /// <summary>31 December of the year; else the day the facts are of.</summary>
    public DateOnly AsOf { get; init; }

    public FactSource Source { get; init; }

    /// <summary>The source in words: a list, a report, a file.</summary>
    public required string SourceText { get; set; }

    /// <summary>Facts by id as a JSON object, ids in ordinal order, base units: numbers as plain decimals, truths, dates as <c>YYYY-MM-DD</c>. A fact not in it is missing.</summary>
    public required string Values { get; set; }

    public int BatchId { get; set; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<FactRecord>
    {
        public void Configure(EntityTypeBuilder<FactRecord> entity)
        {
            entity.ToTable("FactRecords");
            entity.Property(record => record.SourceText).HasMaxLength(400);
            entity.HasIndex(record => new { record.EnterpriseId, record.AsOf, record.Year, record.Source }).IsUnique();
            entity.HasOne<Enterprise>().WithMany().HasForeignKey(record => record.EnterpriseId).OnDelete(DeleteBehavior.Cascade);
            entity.HasOne<EnterpriseBatch>().WithMany().HasForeignKey(record => record.BatchId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Who says a fact (数据来源). Which one counts for a fact is ranked by its scope: a tax figure by the tax office, a statistical one by statistics.</summary>
public enum FactSource
{
    /// <summary>企业填报.</summary>
    Declaration,

    /// <summary>市场监管登记.</summary>
    BusinessRegistration,

    /// <summary>税务.</summary>
    Tax,

    /// <summary>统计.</summary>
    Statistics,

    /// <summary>知识产权.</summary>
    Patents,

    /// <summary>科技部门核实.</summary>
    Bureau,

    /// <summary>专家评审意见: what experts said on the judged inputs of a standard, and nothing else.</summary>
    Judges,

    /// <summary>演示数据.</summary>
    Demo,
}

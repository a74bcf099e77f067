using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Imports;

/// <summary>One file on its way into the database: received, checked, then imported or refused. The file itself and the returned workbook lie in the data folder.</summary>
public sealed class ImportJob : IVersioned
{
    /// <summary>Random, also the name of its folder.</summary>
    public required string Id { get; init; }

    public required ImportKind Kind { get; init; }

    public ImportState State { get; set; }

    public ImportMode Mode { get; set; }

    /// <summary>As the user's computer calls it; shown, never used as a path.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public required string FileHash { get; init; }

    /// <summary>Bytes.</summary>
    public required long FileSize { get; init; }

    /// <summary>What the user chose for this kind of import (plan, indicator, source …), as JSON.</summary>
    public string Options { get; set; } = "{}";

    /// <summary>Data rows read so far.</summary>
    public int RowsRead { get; set; }

    /// <summary>Rows that may be imported, warnings included.</summary>
    public int RowsGood { get; set; }

    /// <summary>Rows with at least one error.</summary>
    public int RowsBad { get; set; }

    /// <summary>Good rows with a warning that needs a reason.</summary>
    public int RowsWarned { get; set; }

    /// <summary>Good rows that say what the database says already.</summary>
    public int RowsUnchanged { get; set; }

    /// <summary>Rows written; 0 until the job is done.</summary>
    public int RowsWritten { get; set; }

    /// <summary>Why the whole file is refused or the job failed, an error code; null otherwise.</summary>
    public string? Problem { get; set; }

    /// <summary>Values for the text of <see cref="Problem"/>, as JSON.</summary>
    public string? ProblemParams { get; set; }

    /// <summary>Login name.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>Name on screens.</summary>
    public required string CreatedByName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it reached its last state; null before.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ImportJob>
    {
        public void Configure(EntityTypeBuilder<ImportJob> entity)
        {
            entity.ToTable("ImportJobs");
            entity.Property(job => job.Id).HasMaxLength(40);
            entity.Property(job => job.FileName).HasMaxLength(260);
            entity.Property(job => job.FileHash).HasMaxLength(64);
            entity.Property(job => job.CreatedBy).HasMaxLength(256);
            entity.Property(job => job.CreatedByName).HasMaxLength(100);
            entity.HasIndex(job => new { job.CreatedBy, job.CreatedAt });
            entity.HasIndex(job => job.State);
        }
    }
}

/// <summary>What a file brings.</summary>
public enum ImportKind
{
    /// <summary>Values of indicators (实际值).</summary>
    Observations,

    /// <summary>Targets of a plan (目标任务).</summary>
    Targets,

    /// <summary>Units of the organisation tree (单位).</summary>
    Units,

    /// <summary>Key tasks of a plan (重点任务).</summary>
    Tasks,

    /// <summary>Enterprises with certificates and facts (企业).</summary>
    Enterprises,
}

/// <summary>How far a job is.</summary>
public enum ImportState
{
    /// <summary>The file is here, nothing was read yet.</summary>
    Received,

    /// <summary>Its rows are being read and checked.</summary>
    Checking,

    /// <summary>Checked; waits for the user to import or give up.</summary>
    Checked,

    /// <summary>Its rows are being written, in one transaction.</summary>
    Importing,

    /// <summary>Written.</summary>
    Done,

    /// <summary>Refused as a whole, or nothing could be written; <see cref="ImportJob.Problem"/> says why.</summary>
    Failed,

    /// <summary>The server stopped in the middle; nothing was written.</summary>
    Interrupted,

    /// <summary>Given up by the user; nothing was written.</summary>
    Cancelled,
}

/// <summary>What happens to a file with bad rows.</summary>
public enum ImportMode
{
    /// <summary>One bad row and nothing is written (全部正确才导入).</summary>
    AllOrNothing,

    /// <summary>Good rows are written, bad ones come back (只导入正确的行).</summary>
    GoodRows,
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Engine.Packs;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Observations;

/// <summary>A wish to change a value of a locked period (更正申请). Decided by somebody else than who asked.</summary>
public sealed class CorrectionRequest : IVersioned
{
    public int Id { get; init; }

    public required string IndicatorCode { get; init; }

    public required string UnitId { get; init; }

    public required string Period { get; init; }

    public DateOnly PeriodEnd { get; init; }

    /// <summary>The value to be changed; null where the cell has none yet.</summary>
    public int? ObservationId { get; set; }

    /// <summary>The value when the request was made, base units; null where there was none.</summary>
    public decimal? From { get; init; }

    /// <summary>Base units.</summary>
    public decimal To { get; init; }

    public ObservationState ToState { get; init; }

    public required string Reason { get; init; }

    public required string RequestedBy { get; init; }

    public required string RequestedByName { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public RequestState State { get; set; }

    public string? DecidedBy { get; set; }

    public string? DecidedByName { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Never empty for a declined request.</summary>
    public string? DecisionReason { get; set; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<CorrectionRequest>
    {
        public void Configure(EntityTypeBuilder<CorrectionRequest> entity)
        {
            entity.ToTable("CorrectionRequests");
            entity.Property(request => request.IndicatorCode).HasMaxLength(80);
            entity.Property(request => request.UnitId).HasMaxLength(128);
            entity.Property(request => request.Period).HasMaxLength(20);
            entity.Property(request => request.Reason).HasMaxLength(1000);
            entity.Property(request => request.DecisionReason).HasMaxLength(1000);
            entity.HasIndex(request => new { request.IndicatorCode, request.UnitId, request.PeriodEnd });
            entity.HasIndex(request => request.State);
        }
    }
}

/// <summary>How a request stands.</summary>
public enum RequestState
{
    /// <summary>Waits for a decision (待审批).</summary>
    Pending,

    /// <summary>Carried out (已同意).</summary>
    Approved,

    /// <summary>Refused with a reason (已退回).</summary>
    Declined,

    /// <summary>Taken back by who asked (已撤回).</summary>
    Withdrawn,
}

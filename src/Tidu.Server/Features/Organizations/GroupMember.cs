using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tidu.Server.Features.Organizations;

/// <summary>A group joins a unit, or another group, for a time.</summary>
public sealed class GroupMember
{
    /// <summary>Row id; rises in the pack's order.</summary>
    public int Id { get; init; }

    /// <summary>The group.</summary>
    public string GroupId { get; init; } = string.Empty;

    /// <summary>The unit it joins.</summary>
    public required string MemberId { get; init; }

    /// <summary>First day, inclusive; null is from the beginning.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive; null is open.</summary>
    public DateOnly? To { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<GroupMember>
    {
        public void Configure(EntityTypeBuilder<GroupMember> entity)
        {
            entity.ToTable("GroupMembers");
            entity.HasOne<OrganizationUnit>().WithMany().HasForeignKey(member => member.MemberId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

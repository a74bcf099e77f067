using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tidu.Server.Features.Drafts;

/// <summary>What a user typed and has not sent yet, kept on the server: it outlives the browser, the session and the machine.</summary>
public sealed class Draft
{
    public required string UserName { get; init; }

    /// <summary>Which form, e.g. <c>entry:hnte:2026-Q3</c>.</summary>
    public required string Form { get; init; }

    /// <summary>What the form made of it, JSON of at most 256 KiB; nobody but the user's own browser reads it.</summary>
    public required string Content { get; set; }

    public required DateTimeOffset SavedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Draft>
    {
        public void Configure(EntityTypeBuilder<Draft> entity)
        {
            entity.ToTable("Drafts");
            entity.HasKey(draft => new { draft.UserName, draft.Form });
            entity.Property(draft => draft.UserName).HasMaxLength(256);
            entity.Property(draft => draft.Form).HasMaxLength(200);
        }
    }
}

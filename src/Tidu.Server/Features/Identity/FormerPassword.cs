using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tidu.Server.Features.Identity;

/// <summary>A password the user had, as a hash, so that it is not used again.</summary>
public sealed class FormerPassword
{
    public long Id { get; init; }

    public required string UserId { get; init; }

    public required string Hash { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<FormerPassword>
    {
        public void Configure(EntityTypeBuilder<FormerPassword> entity)
        {
            entity.ToTable("FormerPasswords");
            entity.HasIndex(password => password.UserId);
            entity.HasOne<User>().WithMany().HasForeignKey(password => password.UserId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

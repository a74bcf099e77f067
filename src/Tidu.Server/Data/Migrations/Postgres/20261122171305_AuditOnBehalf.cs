using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tidu.Server.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AuditOnBehalf : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "OnBehalfOf",
                table: "AuditEntries",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_UserName_Id",
                table: "AuditEntries",
                columns: new[] { "UserName", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_UserName_Id",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "OnBehalfOf",
                table: "AuditEntries");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tidu.Server.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ExactDecimals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
